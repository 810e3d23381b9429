using System.Collections.Immutable;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Hours that come again each week, in UTC.</summary>
internal sealed record SilenceWeekItem
{
    /// <summary>On which days they begin.</summary>
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>When, UTC, as HH:mm.</summary>
    public required string Start { get; init; }

    /// <summary>How long they last.</summary>
    public required int Minutes { get; init; }

    public static SilenceWeekItem Of(SilenceWeek week) => new() { Days = [.. week.Days], Start = week.Start.ToString(SilenceWeekBody.Form), Minutes = (int)week.Length.TotalMinutes };
}
