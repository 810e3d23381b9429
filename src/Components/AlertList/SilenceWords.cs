using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Components.AlertList;

/// <summary>What is said of a silence.</summary>
internal static class SilenceWords
{
    /// <summary>"everything", "production", "orders-core in production".</summary>
    public static string What(Silence silence) => silence switch
    {
        { Identifier: { } identifier } => $"{identifier} in {silence.TargetName}",
        { TargetName: { } target } => target,
        _ => "everything",
    };

    /// <summary>"until 15 Nov 2026 14:00:00 UTC", "each Saturday and Sunday from 22:00 UTC for 8 h", "until it is ended".</summary>
    public static string When(Silence silence, TimeZoneChoice zone)
    {
        var until = silence.Until is { } end ? $"until {zone.Text(end)} {zone.LabelAt(end)}" : "until it is ended";
        return silence.Week is { } week
            ? string.Create(CultureInfo.InvariantCulture, $"each {string.Join(", ", week.Days)} from {week.Start:HH:mm} UTC for {week.Length.TotalHours:0.##} h, {until}")
            : until;
    }
}
