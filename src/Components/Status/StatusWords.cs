using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Components.Status;

/// <summary>Figures of the status page in words.</summary>
internal static class StatusWords
{
    /// <summary>"1,234".</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"0.4", "12.3", "412"; null stays null.</summary>
    public static string? Average(double? value) => value?.ToString(value < 100 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    /// <summary>"0.4%", "12%"; null stays null.</summary>
    public static string? Percent(double? value) => value is { } percent ? $"{percent.ToString(percent < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)}%" : null;

    /// <summary>"340 ms", "2.5 s", "1 min 04 s".</summary>
    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        _ => DurationText.Long(time),
    };

    /// <summary>Why the polls come as often as they do.</summary>
    public static string Reason(PollPace? pace, bool isThrottled) => pace switch
    {
        PollPace.BackingOff when isThrottled => "AWS throttles, so the dashboard waits longer",
        PollPace.BackingOff => "the last polls failed, so the dashboard waits longer",
        PollPace.Stretched => "the list is so long that the budget allows no shorter time",
        PollPace.ActionPending => "the effect of an action is awaited",
        PollPace.Changing => "a state changes and somebody looks",
        PollPace.Watched => "somebody looks, or a state changes",
        PollPace.Unwatched => "nobody looks and nothing changes",
        _ => "not planned yet",
    };

    /// <summary>"87 of 100 left, 4 a second come back", and who waits.</summary>
    public static string Left(BudgetLevel budget)
    {
        var waiting = budget.Waiting > 0 ? $"; {Number(budget.Waiting)} wait for their turn" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(budget.Left):0} of {budget.Burst} left, {budget.PerSecond:0.##} a second come back{waiting}");
    }
}
