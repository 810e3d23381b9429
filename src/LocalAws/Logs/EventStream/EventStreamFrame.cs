using System.Buffers.Binary;
using System.Text;

namespace DmsDashboard.LocalAws.Logs.EventStream;

/// <summary>Encodes one message of <c>application/vnd.amazon.eventstream</c>; every header is a string, as all that CloudWatch Logs sends are.</summary>
internal static class EventStreamFrame
{
    private const int PreludeLength = 12;
    private const int ChecksumLength = 4;
    private const byte StringType = 7;

    /// <summary>Encodes a frame: total length, headers length, prelude checksum, headers, payload, message checksum (all big endian).</summary>
    /// <exception cref="ArgumentException">A header's name is longer than 255 bytes or its value longer than 65,535.</exception>
    public static byte[] Encode(IReadOnlyList<(string Name, string Value)> headers, ReadOnlySpan<byte> payload)
    {
        var encodedHeaders = EncodeHeaders(headers);
        var frame = new byte[PreludeLength + encodedHeaders.Length + payload.Length + ChecksumLength];

        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), encodedHeaders.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Crc32.Compute(frame.AsSpan(0, 8)));
        encodedHeaders.CopyTo(frame, PreludeLength);
        payload.CopyTo(frame.AsSpan(PreludeLength + encodedHeaders.Length));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - ChecksumLength), Crc32.Compute(frame.AsSpan(0, frame.Length - ChecksumLength)));

        return frame;
    }

    private static byte[] EncodeHeaders(IReadOnlyList<(string Name, string Value)> headers)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[2];

        foreach (var (name, value) in headers)
        {
            var (nameBytes, valueBytes) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(value));
            if (nameBytes.Length is 0 or > byte.MaxValue || valueBytes.Length > ushort.MaxValue)
            {
                throw new ArgumentException($"The header '{name}' does not fit into an event stream frame.", nameof(headers));
            }

            bytes.WriteByte((byte)nameBytes.Length);
            bytes.Write(nameBytes);
            bytes.WriteByte(StringType);
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)valueBytes.Length);
            bytes.Write(length);
            bytes.Write(valueBytes);
        }

        return bytes.ToArray();
    }
}
