namespace DmsDashboard.Model.Tables;

/// <summary>How fast a table moved between its last two readings: rows of the full load, or changes that were applied.</summary>
/// <param name="State">Whether that is known.</param>
/// <param name="PerSecond">Rows or changes a second; zero unless known.</param>
/// <param name="Over">Time between the two readings; zero unless known.</param>
public readonly record struct TableRate(TableRateState State, double PerSecond = 0, TimeSpan Over = default)
{
    /// <summary>Rows or changes a second; null unless known.</summary>
    public double? Known => State is TableRateState.Known ? PerSecond : null;
}
