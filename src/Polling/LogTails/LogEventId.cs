using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// What GetLogEvents and a live tail tell alike about an event; neither gives it an id. Two events may share it, so that they are counted.
/// It keeps no text: ids outlive the lines in the buffer, and an event may have 1 MB.
/// </summary>
/// <param name="Timestamp">The event's, in ticks.</param>
/// <param name="Digest">Of its stream, its ingestion time and its message.</param>
internal readonly record struct LogEventId(long Timestamp, UInt128 Digest)
{
    public static LogEventId Of(LogEvent logEvent)
    {
        Span<byte> digests = stackalloc byte[(2 * SHA256.HashSizeInBytes) + sizeof(long)];
        SHA256.HashData(MemoryMarshal.AsBytes(logEvent.Message.AsSpan()), digests);
        SHA256.HashData(MemoryMarshal.AsBytes(logEvent.LogStreamName.AsSpan()), digests[SHA256.HashSizeInBytes..]);
        BinaryPrimitives.WriteInt64LittleEndian(digests[^sizeof(long)..], logEvent.IngestionTime?.UtcTicks ?? 0);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(digests, digest);
        return new LogEventId(logEvent.Timestamp.UtcTicks, BinaryPrimitives.ReadUInt128LittleEndian(digest));
    }
}
