using System.Collections.Frozen;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;

namespace DmsDashboard.Components.Tables;

/// <summary>A table's rate in words, or why there is none.</summary>
internal static class RateWords
{
    private static readonly FrozenDictionary<TableRateState, string> Reasons = new Dictionary<TableRateState, string>
    {
        [TableRateState.OneReading] = "too little history: a rate takes two readings",
        [TableRateState.Fell] = "the count became smaller, as when a table is loaded again: a rate takes two readings after that",
        [TableRateState.Apart] = "the last two readings lie too far apart",
        [TableRateState.NotReported] = "AWS does not report what would be counted",
        [TableRateState.Resting] = "nothing moves a table in this state",
    }.ToFrozenDictionary();

    /// <summary>"12,400", "3.4", "0".</summary>
    public static string Number(double perSecond) => perSecond switch
    {
        <= 0 => "0",
        < 0.1 => "< 0.1",
        < 10 => perSecond.ToString("0.#", CultureInfo.InvariantCulture),
        _ => perSecond.ToString("N0", CultureInfo.InvariantCulture),
    };

    public static string Unit(TableMotion motion) => motion is TableMotion.Load ? "rows/s" : "changes/s";

    /// <summary>"12,400 rows/s over the last 12 s", or why it is not known.</summary>
    public static string Sentence(TableRate rate, TableMotion motion) => rate.State is TableRateState.Known
        ? $"{Number(rate.PerSecond)} {Unit(motion)} over the last {DurationText.Long(rate.Over)}"
        : Reasons[rate.State];

    /// <summary>What the drawing shows: "rows/s in the last 15 min: 0 to 12,400".</summary>
    public static string Trail(EquatableArray<double?> trail, TableMotion motion)
    {
        var known = trail.OfType<double>().ToList();
        return $"{Unit(motion)} in the last {TableTrail.Span.TotalMinutes:0} min: {Number(known.Min())} to {Number(known.Max())}";
    }
}
