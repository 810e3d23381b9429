using System.Globalization;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>What a datapoint says of the values of its minutes; each minute has one.</summary>
internal sealed record Statistic(Func<List<double>, double> Of)
{
    /// <summary>The five statistics, and percentiles such as <c>p99</c> and <c>p99.9</c>; null for any other.</summary>
    public static Statistic? Parse(string text) => text switch
    {
        "Average" => new(static values => values.Sum() / values.Count),
        "Sum" => new(static values => values.Sum()),
        "Minimum" => new(static values => values.Min()),
        "Maximum" => new(static values => values.Max()),
        "SampleCount" => new(static values => values.Count),
        ['p', >= '0' and <= '9', ..] when Percent(text[1..]) is { } percent => new(values => Percentile(values, percent)),
        _ => null,
    };

    private static double? Percent(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100 ? percent : null;

    private static double Percentile(List<double> values, double percent)
    {
        values.Sort();

        return values[Math.Max(0, (int)Math.Ceiling(values.Count * percent / 100) - 1)];
    }
}
