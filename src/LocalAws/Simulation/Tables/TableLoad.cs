namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>How far one table's load is at an instant. <paramref name="Share"/> of its rows are copied, 0 to 1.</summary>
internal sealed record TableLoad(string State, double Share = 0)
{
    /// <summary>When the load that counts began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it had copied the whole table.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Seconds of work since the fresh start at which the table was loaded or given up; null before.</summary>
    public double? DoneTotal { get; init; }

    /// <summary>The reload that came after the first load; null where none did.</summary>
    public TableReload? Reload { get; init; }

    /// <summary>The first load, where a reload came after it.</summary>
    public TableLoad? First { get; init; }
}
