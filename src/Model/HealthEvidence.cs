namespace DmsDashboard.Model;

/// <summary>What is known of a replication besides what the list says. Null is what was not read: of that, health claims nothing.</summary>
public sealed record HealthEvidence
{
    public static readonly HealthEvidence None = new();

    /// <summary>Where a task runs.</summary>
    public ReplicationInstance? Instance { get; init; }

    /// <summary>What the tables told, and since when.</summary>
    public TableTroubles? Tables { get; init; }

    /// <summary>How late changes are.</summary>
    public CdcLatency? Latency { get; init; }

    /// <summary>The first of the polls in a row that found its statistics missing, see <see cref="MissingData.IsMissing"/>.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>Since when nothing moves in its full load.</summary>
    public DateTimeOffset? StillSince { get; init; }

    /// <summary>What the run told last, where this answer has no ReplicationStats.</summary>
    public ReplicationStats? LastStats { get; init; }

    /// <summary>Since when the Status is what it is, at the least.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>How long the present stage of a start-up takes in this account as a rule; null where none was seen.</summary>
    public TimeSpan? UsualStage { get; init; }

    public HealthLimits Limits { get; init; } = HealthLimits.Default;
}
