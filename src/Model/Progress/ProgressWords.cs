using System.Globalization;

namespace DmsDashboard.Model.Progress;

/// <summary>What an estimate rests on, or why there is none, in words.</summary>
internal static class ProgressWords
{
    public const string TooLittle = "too little progress to tell";

    public const string NoPercent = "DMS gives no percentage of it";

    public static string Still(ProgressSample last, TimeSpan still) => Invariant($"the percentage has stood still at {last.Percent}% for {Minutes(still)}");

    /// <summary>The rate with its span, and the tables that are left.</summary>
    public static string Basis(ProgressSample last, LoadPace pace, bool isMean)
    {
        var span = isMean ? "on average since it began" : $"over the last {Minutes(last.At - pace.Since)}";
        return $"{Rate(pace.PercentPerMinute)} {span}; {Tables(last)}";
    }

    public static string RowsPerSecond(double rate) => Invariant($"about {rate:#,0.##} rows/s");

    /// <summary>Two digits that count: the rest is not known.</summary>
    public static double Rounded(double value)
    {
        if (value <= 0 || !double.IsFinite(value))
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(value / unit) * unit;
    }

    private static string Rate(double perMinute) => perMinute >= 0.1
        ? Invariant($"{Rounded(perMinute):0.##} % a minute")
        : Invariant($"{Rounded(60 * perMinute):0.##} % an hour");

    private static string Tables(ProgressSample last) => last switch
    {
        { Left: 0 } => "no table left to load",
        { Left: 1 } => "1 table left",
        { Queued: 0 } => Invariant($"{last.Left} tables left, the largest decides"),
        _ => Invariant($"{last.Loading:N0} tables loading, {last.Queued:N0} queued"),
    };

    private static string Minutes(TimeSpan span) => span.TotalMinutes < 120
        ? Invariant($"{Math.Max(1, Math.Round(span.TotalMinutes)):0} min")
        : Invariant($"{Math.Round(span.TotalHours):0} h");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
