using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// What GetLogEvents and a live tail tell alike about an event; neither gives it an id. Two events may share it, so that they are counted.
/// The message is a digest: ids outlive the lines in the buffer, and an event may have 1 MB.
/// </summary>
internal readonly record struct LogEventId(string LogStreamName, DateTimeOffset Timestamp, DateTimeOffset? IngestionTime, UInt128 Message)
{
    public static LogEventId Of(LogEvent logEvent)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(logEvent.Message.AsSpan()), digest);
        return new LogEventId(logEvent.LogStreamName, logEvent.Timestamp, logEvent.IngestionTime, MemoryMarshal.Read<UInt128>(digest));
    }
}
