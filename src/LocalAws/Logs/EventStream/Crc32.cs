namespace DmsDashboard.LocalAws.Logs.EventStream;

/// <summary>The CRC-32 of ISO-HDLC (gzip, PNG), which guards both parts of an event stream frame.</summary>
internal static class Crc32
{
    // System.IO.Hashing is not in the shared framework, and .NET's intrinsic is the Castagnoli polynomial.
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static index => Entry((uint)index))];

    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;

        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) is 1 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        return value;
    }
}
