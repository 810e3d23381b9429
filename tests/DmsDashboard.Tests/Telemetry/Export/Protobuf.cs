using System.Buffers.Binary;
using System.Text;

namespace DmsDashboard.Tests.Telemetry.Export;

/// <summary>Reads messages of protocol buffers without their description (protobuf.dev: Encoding), for tests of what others will decode.</summary>
internal static class Protobuf
{
    /// <summary>The parts at a path of field numbers, each as its bytes.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> At(ReadOnlyMemory<byte> message, params int[] path) => path.Length == 0
        ? [message]
        : Fields(message).Where(field => field.Number == path[0]).SelectMany(field => At(field.Bytes, path[1..]));

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    /// <summary>A fixed64 that is a floating-point number.</summary>
    public static double Double(ReadOnlyMemory<byte> bytes) => BinaryPrimitives.ReadDoubleLittleEndian(bytes.Span);

    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        var position = 0;
        while (position < message.Length)
        {
            var tag = Varint(message.Span, ref position);
            var length = (tag & 7) switch
            {
                0 => LengthOfVarint(message.Span, position),
                1 => 8,
                2 => (int)Varint(message.Span, ref position),
                5 => 4,
                var type => throw new InvalidDataException($"There is no wire type {type}."),
            };
            yield return ((int)(tag >> 3), message.Slice(position, length));
            position += length;
        }
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int position)
    {
        var (value, shift) = (0UL, 0);
        byte read;
        do
        {
            read = bytes[position++];
            value |= (ulong)(read & 0x7F) << shift;
            shift += 7;
        }
        while (read >= 0x80);
        return value;
    }

    private static int LengthOfVarint(ReadOnlySpan<byte> bytes, int position)
    {
        var end = position;
        Varint(bytes, ref end);
        return end - position;
    }
}
