namespace DmsDashboard.LocalAws.Logs;

/// <summary>A stream's times, in milliseconds since 1970-01-01 UTC, and the bytes of its events.</summary>
internal readonly record struct LogStreamSummary(
    long CreationTimeMillis,
    long? FirstEventTimestampMillis,
    long? LastEventTimestampMillis,
    long LastIngestionTimeMillis,
    long Bytes);
