namespace DmsDashboard.Bench;

/// <summary>How fast a figure grows, by the straight line that fits best.</summary>
internal static class Slope
{
    public static double AMinute(IReadOnlyList<(TimeSpan At, double Value)> samples)
    {
        var (x, y) = (samples.Average(static sample => sample.At.TotalMinutes), samples.Average(static sample => sample.Value));
        return samples.Sum(sample => (sample.At.TotalMinutes - x) * (sample.Value - y)) / samples.Sum(sample => Math.Pow(sample.At.TotalMinutes - x, 2));
    }
}
