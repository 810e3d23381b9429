using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Tests.Logs;

/// <summary>A frame as read by a decoder that shares nothing with the encoder: bit by bit checksums, its own arithmetic.</summary>
internal sealed record DecodedFrame(ImmutableDictionary<string, string> Headers, byte[] Payload)
{
    public string MessageType => Headers[":message-type"];

    public string? EventType => Headers.GetValueOrDefault(":event-type");

    public JsonElement Json => JsonDocument.Parse(Payload).RootElement;

    public IEnumerable<string> Messages => Json.GetProperty("sessionResults").EnumerateArray().Select(static result => result.GetProperty("message").GetString()!);

    public bool Sampled => Json.GetProperty("sessionMetadata").GetProperty("sampled").GetBoolean();

    /// <summary>Reads the next frame; null at the orderly end of the stream.</summary>
    public static async Task<DecodedFrame?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var prelude = new byte[12];
        var read = await stream.ReadAtLeastAsync(prelude, prelude.Length, throwOnEndOfStream: false, cancellationToken);
        if (read is 0)
        {
            return null;
        }

        Assert.Equal(12, read);
        var frame = new byte[Number(prelude, 0)];
        prelude.CopyTo(frame, 0);
        await stream.ReadExactlyAsync(frame.AsMemory(12), cancellationToken);

        return Decode(frame);
    }

    public static DecodedFrame Decode(byte[] frame)
    {
        Assert.Equal((uint)frame.Length, Number(frame, 0));
        Assert.Equal(Checksum(frame.AsSpan(0, 8)), Number(frame, 8));
        Assert.Equal(Checksum(frame.AsSpan(0, frame.Length - 4)), Number(frame, frame.Length - 4));

        var headersEnd = 12 + (int)Number(frame, 4);
        var headers = ImmutableDictionary.CreateBuilder<string, string>();
        for (var at = 12; at < headersEnd;)
        {
            var name = Text(frame, at + 1, frame[at]);
            at += 1 + frame[at];
            Assert.Equal(7, frame[at]);
            var length = (frame[at + 1] << 8) + frame[at + 2];
            headers.Add(name, Text(frame, at + 3, length));
            at += 3 + length;
        }

        return new DecodedFrame(headers.ToImmutable(), frame[headersEnd..^4]);
    }

    private static string Text(byte[] frame, int at, int length) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(frame, at, length);

    private static uint Number(byte[] bytes, int at) => ((uint)bytes[at] << 24) + ((uint)bytes[at + 1] << 16) + ((uint)bytes[at + 2] << 8) + bytes[at + 3];

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var remainder = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var odd = ((remainder ^ (uint)(value >> bit)) & 1) is 1;
                remainder = (remainder >> 1) ^ (odd ? 0xEDB88320u : 0);
            }
        }

        return remainder ^ 0xFFFFFFFFu;
    }
}
