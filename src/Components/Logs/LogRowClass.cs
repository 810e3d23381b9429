using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>The classes of a row.</summary>
internal static class LogRowClass
{
    public static string Of(LogRow row, LogRowLook look) => row switch
    {
        { Kind: LogRowKind.Older } => "dm-mk older",
        { Entry.Item.Mark: { } mark } => $"{OfMark(mark)}{Colour(row, look)}",
        { Kind: LogRowKind.More } => $"dm-ln more{Selected(row, look)}",
        { Entry.Item.Message: not null } => $"dm-ln orc{Colour(row, look)}{Selected(row, look)}",
        _ => $"dm-ln{Severity(row)}{Colour(row, look)}{Selected(row, look)}",
    };

    private static string OfMark(LogMark mark) => mark.Kind switch
    {
        LogMarkKind.Gap or LogMarkKind.Dropped => "dm-mk gap",
        LogMarkKind.Sampled or LogMarkKind.Polling => "dm-mk smp",
        LogMarkKind.Fault => "dm-mk bad",
        _ => "dm-mk",
    };

    private static string Severity(LogRow row) => row.Entry.Severity switch
    {
        LogSeverities.Error => " E",
        LogSeverities.Warning => " W",
        _ => "",
    };

    private static string Colour(LogRow row, LogRowLook look) => look.Source(row.Entry.Order) is { } source ? $" {source.Css}" : "";

    private static string Selected(LogRow row, LogRowLook look) => ReferenceEquals(row.Entry, look.Selected) ? " sel" : "";
}
