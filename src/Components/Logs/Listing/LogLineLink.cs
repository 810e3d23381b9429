using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>
/// Names one line for an address that anybody may open later: its time, and a number made of its log group, stream and text. CloudWatch Logs gives
/// events of a live tail no name of their own.
/// </summary>
/// <param name="At">When it was logged, to the millisecond.</param>
/// <param name="Hash">Of group, stream and text.</param>
public readonly record struct LogLineLink(DateTimeOffset At, ulong Hash)
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static LogLineLink Of(LogEvent line)
    {
        var hash = Start;
        foreach (var part in (string[])[line.LogGroupName, line.LogStreamName, line.Message])
        {
            foreach (var letter in part)
            {
                hash = (hash ^ letter) * Prime;
            }

            hash = (hash ^ 0x1F) * Prime;
        }

        return new LogLineLink(DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp.ToUnixTimeMilliseconds()), hash);
    }

    /// <summary>True for the line that it was made of, or another of the same text at the same moment.</summary>
    public bool Fits(LogEvent? line) => line is not null && Of(line) == this;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}-{Hash:x16}");

    /// <summary>False for what is no such name.</summary>
    public static bool TryParse(string? text, out LogLineLink link)
    {
        link = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash < 0 || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            || !ulong.TryParse(text.AsSpan(dash + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
        {
            return false;
        }

        link = new LogLineLink(DateTimeOffset.FromUnixTimeMilliseconds(at), hash);
        return true;
    }
}
