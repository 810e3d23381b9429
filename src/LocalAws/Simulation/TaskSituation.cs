namespace DmsDashboard.LocalAws.Simulation;

/// <summary>All that DMS judges the start or stop of a classic task by.</summary>
internal sealed record TaskSituation(string Status, string MigrationType)
{
    /// <summary>Whether it was ever started, with or without success.</summary>
    public bool HasStarted { get; init; }

    /// <summary>Whether its last full load went through to the end.</summary>
    public bool HasLoaded { get; init; }

    /// <summary>The engine of its source, which decides the forms of a CdcStartPosition.</summary>
    public DatabaseEngine SourceEngine { get; init; } = DatabaseEngine.MySql;

    /// <summary>The status of its replication instance.</summary>
    public string InstanceStatus { get; init; } = SimulatedInstance.Available;

    /// <summary>Whether the instance's last tests of both endpoints were successful.</summary>
    public bool ConnectionsSucceeded { get; init; } = true;
}
