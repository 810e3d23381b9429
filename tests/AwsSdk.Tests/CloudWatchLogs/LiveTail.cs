using System.Threading.Channels;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime.EventStreams;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

/// <summary>A live tail whose frames the test sends one by one.</summary>
internal sealed class LiveTail : IAsyncDisposable
{
    public const string Start = """{"requestId":"r","sessionId":"s","logGroupIdentifiers":["arn:g"],"logStreamNames":[],"logStreamNamePrefixes":["p"],"logEventFilterPattern":""}""";
    public const string EmptyUpdate = """{"sessionMetadata":{"sampled":false},"sessionResults":[]}""";

    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _closedByClient = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CannedEndpoint _endpoint = null!;
    private AmazonCloudWatchLogsClient _client = null!;

    public StartLiveTailResponse Response { get; private set; } = null!;

    public StartLiveTailResponseStream Stream => Response.ResponseStream;

    public Task ClosedByClient => _closedByClient.Task;

    public CannedRequest Request => Assert.Single(_endpoint.Requests);

    public static async Task<LiveTail> StartAsync(CancellationToken cancellationToken, bool logResponse = false)
    {
        var tail = new LiveTail();
        tail._endpoint = await CannedEndpoint.StartAsync(Answer.Stream(tail._frames.Reader, tail._closedByClient));
        tail._client = Given.Logs(tail._endpoint.Url, logResponse: logResponse);
        tail.Response = await tail._client.StartLiveTailAsync(new() { LogGroupIdentifiers = ["arn:g"] }, cancellationToken);
        return tail;
    }

    public void Send(byte[] frame) => _frames.Writer.TryWrite(frame);

    public void End() => _frames.Writer.TryComplete();

    public void Cut() => _frames.Writer.TryComplete(new IOException("cut"));

    public static async Task<IEventStreamEvent> NextAsync(IAsyncEnumerator<IEventStreamEvent> reader)
    {
        Assert.True(await reader.MoveNextAsync());
        return reader.Current;
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await _endpoint.DisposeAsync();
        Response.Dispose();
        _client.Dispose();
    }
}
