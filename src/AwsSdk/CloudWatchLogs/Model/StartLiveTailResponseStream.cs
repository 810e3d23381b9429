using System.Text;
using System.Text.Json;
using Amazon.CloudWatchLogs.Internal;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.EventStreams.Internal;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// The events of a Live Tail session, read by await foreach or by its events. Stop it by WithCancellation: a break out of
/// the loop leaves the connection open until the next update. It ends in a CloudWatchLogsEventStreamException.
/// </summary>
public sealed class StartLiveTailResponseStream : EnumerableEventOutputStream<IEventStreamEvent, CloudWatchLogsEventStreamException>
{
    private volatile bool _isProcessing;

    public StartLiveTailResponseStream(Stream stream)
        : this(stream, null)
    {
    }

    public StartLiveTailResponseStream(Stream stream, IEventStreamDecoder eventStreamDecoder)
        : base(stream, eventStreamDecoder)
    {
        base.ExceptionReceived += (_, args) => ExceptionReceived?.Invoke(this, args);
        Decoder.MessageReceived += (_, args) => Raise(ConvertMessageToEvent(args.Message));
    }

    /// <summary>Any event of the session.</summary>
    public override event EventHandler<EventStreamEventReceivedArgs<IEventStreamEvent>> EventReceived;

    /// <summary>The end of the session by a fault.</summary>
    public override event EventHandler<EventStreamExceptionReceivedArgs<CloudWatchLogsEventStreamException>> ExceptionReceived;

    /// <summary>The frame that may come before the session starts.</summary>
    public event EventHandler<EventStreamEventReceivedArgs<InitialResponseEvent>> InitialResponseReceived;

    /// <summary>The session has started.</summary>
    public event EventHandler<EventStreamEventReceivedArgs<LiveTailSessionStart>> SessionStartReceived;

    /// <summary>The events of the last second.</summary>
    public event EventHandler<EventStreamEventReceivedArgs<LiveTailSessionUpdate>> SessionUpdateReceived;

    protected override bool IsProcessing
    {
        get => _isProcessing;
        set => _isProcessing = value;
    }

    protected override IDictionary<string, Func<IEventStreamMessage, IEventStreamEvent>> EventMapping { get; } =
        new Dictionary<string, Func<IEventStreamMessage, IEventStreamEvent>>(StringComparer.OrdinalIgnoreCase)
        {
            ["Initial-Response"] = message => new InitialResponseEvent(message),
            ["SessionStart"] = Read<LiveTailSessionStart>,
            ["SessionUpdate"] = Read<LiveTailSessionUpdate>,
        };

    protected override IDictionary<string, Func<IEventStreamMessage, CloudWatchLogsEventStreamException>> ExceptionMapping { get; } =
        new Dictionary<string, Func<IEventStreamMessage, CloudWatchLogsEventStreamException>>(StringComparer.OrdinalIgnoreCase)
        {
            ["SessionStreamingException"] = message => Fault(message, text => new SessionStreamingException(text)),
            ["SessionTimeoutException"] = message => Fault(message, text => new SessionTimeoutException(text)),
        };

    private static T Read<T>(IEventStreamMessage message) => JsonSerializer.Deserialize<T>(message.Payload, Operations.Json);

    private static CloudWatchLogsEventStreamException Fault(IEventStreamMessage message, Func<string, AmazonCloudWatchLogsException> make)
    {
        var fault = Read<StreamFault>(message);

        return new(Encoding.UTF8.GetString(message.Payload), make(fault.Message));
    }

    private void Raise(IEventStreamEvent received)
    {
        EventReceived?.Invoke(this, new(received));

        switch (received)
        {
            case InitialResponseEvent initial:
                InitialResponseReceived?.Invoke(this, new(initial));
                break;
            case LiveTailSessionStart start:
                SessionStartReceived?.Invoke(this, new(start));
                break;
            case LiveTailSessionUpdate update:
                SessionUpdateReceived?.Invoke(this, new(update));
                break;
        }
    }

    private sealed record StreamFault(string Message);
}
