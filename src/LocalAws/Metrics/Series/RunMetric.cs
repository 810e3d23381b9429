namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>A metric of a run: its unit, and its value in a minute.</summary>
internal sealed record RunMetric(string Name, string Unit, Func<RunMinute, double> Value)
{
    /// <summary>Whether only runs that load tables have it.</summary>
    public bool IsOfLoads => Name.StartsWith("FullLoad", StringComparison.Ordinal);

    /// <summary>Whether only runs that capture changes have it.</summary>
    public bool IsOfChanges => Name.StartsWith("CDC", StringComparison.Ordinal);
}
