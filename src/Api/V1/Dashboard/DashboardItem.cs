using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Api.V1.Dashboard;

/// <summary>How the dashboard itself does at one instant.</summary>
internal sealed record DashboardItem
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when requests are counted.</summary>
    public required DateTimeOffset CountedSince { get; init; }

    /// <summary>In the order of the settings.</summary>
    public required ImmutableArray<TargetTraffic> Targets { get; init; }

    public required ProcessStatus Process { get; init; }

    public required AudienceStatus Audience { get; init; }

    public required DatabaseStatus Database { get; init; }

    public static DashboardItem Of(DashboardStatus status) => new()
    {
        At = status.At,
        CountedSince = status.CountedSince,
        Targets = [.. status.Targets.Select(TargetTraffic.Of)],
        Process = status.Process,
        Audience = status.Audience,
        Database = status.Database,
    };
}
