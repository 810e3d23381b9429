using System.Globalization;

namespace DmsDashboard.Components.Shared;

/// <summary>Sizes in words, in units of 1,000 as CloudWatch's own pages and bills count.</summary>
public static class ByteText
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>"0 B", "999 B", "1.2 KB", "14 MB"; below zero counts as zero.</summary>
    public static string Of(long bytes)
    {
        var (value, unit) = ((double)Math.Max(0, bytes), 0);
        // What would be rounded up to 1,000 belongs to the next unit.
        while (value >= 999.5 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        var digits = unit > 0 && value < 9.95 ? "0.#" : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{value.ToString(digits, CultureInfo.InvariantCulture)} {Units[unit]}");
    }

    /// <summary>"1,234,567 bytes".</summary>
    public static string Exact(long bytes) => bytes == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}
