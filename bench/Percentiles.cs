namespace DmsDashboard.Bench;

/// <summary>p50, p95 and the worst of some latencies in milliseconds, by nearest rank.</summary>
internal sealed record Percentiles(int Count, double P50, double P95, double Max)
{
    public static Percentiles Of(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0
            ? new Percentiles(0, double.NaN, double.NaN, double.NaN)
            : new Percentiles(sorted.Length, At(sorted, 0.50), At(sorted, 0.95), sorted[^1]);
    }

    public override string ToString() => $"p50 {Report.Millis(P50)}, p95 {Report.Millis(P95)}, worst {Report.Millis(Max)} of {Count}";

    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
