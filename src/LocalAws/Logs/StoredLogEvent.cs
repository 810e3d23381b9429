using System.Text;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>One event as CloudWatch Logs keeps it; times are milliseconds since 1970-01-01 UTC, the sequence number is unique in the account.</summary>
public sealed record StoredLogEvent(long TimestampMillis, long Sequence, long IngestionTimeMillis, string Message)
{
    // CloudWatch Logs counts 26 bytes of overhead for each event (documentation of PutLogEvents).
    private const int Overhead = 26;

    /// <summary>The event's identity in FilterLogEvents: 56 digits that sort like the events.</summary>
    public string EventId => Position.ToString();

    /// <summary>The bytes that this event takes of a page of 1 MB.</summary>
    internal int Size { get; } = Encoding.UTF8.GetByteCount(Message) + Overhead;

    internal LogPosition Position => new(TimestampMillis, Sequence);
}
