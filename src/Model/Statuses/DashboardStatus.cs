using System.Collections.Immutable;

namespace DmsDashboard.Model.Statuses;

/// <summary>How the dashboard itself does at one instant: what it asks of AWS, and what it needs for that. Holds no secrets, no settings and nothing of the environment.</summary>
public sealed record DashboardStatus
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when requests are counted.</summary>
    public required DateTimeOffset CountedSince { get; init; }

    /// <summary>In the configuration's order.</summary>
    public ImmutableArray<TargetStatus> Targets { get; init; } = [];

    public required ProcessStatus Process { get; init; }

    public required AudienceStatus Audience { get; init; }

    public required DatabaseStatus Database { get; init; }
}
