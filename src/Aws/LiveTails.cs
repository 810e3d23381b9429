using System.Runtime.CompilerServices;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime.EventStreams;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>Opens live tails and turns the SDK's event stream into updates.</summary>
internal sealed class LiveTails(IAmazonCloudWatchLogs logs, AwsCalls calls, LogsMapping mapping, TimeProvider time)
{
    private const string Operation = "StartLiveTail";

    /// <summary>A tail of one log group with all its streams. Ends by an exception, or by cancelling.</summary>
    /// <exception cref="DmsServiceException">It was refused or it broke.</exception>
    public async IAsyncEnumerable<LiveTailUpdate> OpenAsync(LogLocation location, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Disposing of the SDK's answer alone closes the connection about two seconds later; cancelling its stream does so at once.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var response = await StartAsync(location, leaving.Token);
        var events = response.ResponseStream.WithCancellation(leaving.Token).GetAsyncEnumerator();
        try
        {
            while (await NextAsync(events, leaving.Token))
            {
                if (ToUpdate(events.Current, location.LogGroupName) is { } update)
                {
                    yield return update;
                }
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await events.DisposeAsync();
        }
    }

    private LiveTailUpdate? ToUpdate(IEventStreamEvent received, string logGroupName) => received switch
    {
        LiveTailSessionStart => LiveTailUpdate.Start,
        LiveTailSessionUpdate update => mapping.ToUpdate(update, logGroupName),
        // The InitialResponseEvent, which may come first, says nothing.
        _ => null,
    };

    private Task<StartLiveTailResponse> StartAsync(LogLocation location, CancellationToken cancellationToken)
    {
        var request = new StartLiveTailRequest { LogGroupIdentifiers = [location.LogGroupArn] };
        return calls.RunAsync(Operation, token => logs.StartLiveTailAsync(request, token), cancellationToken);
    }

    private async Task<bool> NextAsync(ConfiguredCancelableAsyncEnumerable<IEventStreamEvent>.Enumerator events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception exception)
        {
            // The SDK wraps a cancellation into its own exception.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed(exception);
        }
    }

    private DmsServiceException Failed(Exception exception)
    {
        // The event stream's exception is an envelope around the service's own, a cut connection or an unknown event.
        var inner = exception is CloudWatchLogsEventStreamException { InnerException: { } wrapped } ? wrapped : exception;
        var fault = AwsFaults.Of(inner, Operation, time.GetUtcNow());
        return new DmsServiceException(inner is SessionTimeoutException or SessionStreamingException ? OfSession(fault, inner) : fault, exception);
    }

    // In the stream these two come without an error code.
    private static DmsFault OfSession(DmsFault fault, Exception exception) => fault with
    {
        Kind = FaultKind.ServiceError,
        Code = exception.GetType().Name,
        Sentence = $"CloudWatch Logs ended the live tail: {FaultSentences.Words(exception.Message)}",
    };
}
