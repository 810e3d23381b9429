using DmsDashboard.Model;

namespace DmsDashboard.Components.Shared;

/// <summary>What ProvisionData and ComputeConfig say together, in words for a cell.</summary>
internal sealed record CapacityReading
{
    internal static readonly CapacityReading Nothing = new();

    // design: the countdown is a warning below 12 h, since after the release a replication cannot be resumed.
    private static readonly TimeSpan NearRelease = TimeSpan.FromHours(12);

    /// <summary>DMS capacity units held at present; null when none are.</summary>
    public int? Units { get; private init; }

    /// <summary>DMS takes 1 when MinCapacityUnits is not set.</summary>
    public int Min { get; private init; } = 1;

    public int? Max { get; private init; }

    /// <summary>ProvisionState in words.</summary>
    public string State { get; private init; } = "not provisioned";

    /// <summary>When a stopped replication gives its capacity back.</summary>
    public DateTimeOffset? ReleasedAt { get; private init; }

    /// <summary>Held by one that does not run: nobody would guess that it is billed.</summary>
    public bool IsIdle { get; private init; }

    public bool IsReleaseNear { get; private init; }

    /// <summary>That DMS would choose another capacity now, and why; null when it would not.</summary>
    public string? NewProvisioning { get; private init; }

    public bool HasTrack => Units is not null && Max is not null;

    public bool IsAtMaximum => Units is not null && Units >= Max;

    public string OfRange => Max is { } max ? $" of {Min}–{max}{(Units is null ? " DCU" : "")}" : Units is null ? " capacity" : "";

    internal static CapacityReading Of(ReplicationEntry entry, DateTimeOffset now)
    {
        var data = entry.Replication.ProvisionData;
        var state = data?.ProvisionState?.ToLowerInvariant();
        var holds = state is null or "provisioned" or "deprovisioning";
        var releasedAt = holds && data?.ProvisionedCapacityUnits is > 0 && !IsBusy(entry) ? entry.Replication.ReplicationDeprovisionTime : null;
        return new CapacityReading
        {
            Units = holds && data?.ProvisionedCapacityUnits is > 0 ? data.ProvisionedCapacityUnits : null,
            Min = entry.Config?.ComputeConfig?.MinCapacityUnits ?? 1,
            Max = entry.Config?.ComputeConfig?.MaxCapacityUnits,
            State = Words(data?.ProvisionState),
            ReleasedAt = releasedAt > now ? releasedAt : null,
            IsIdle = holds && data?.ProvisionedCapacityUnits is > 0 && IsAtRest(entry.Replication.Status),
            IsReleaseNear = releasedAt - now < NearRelease,
            NewProvisioning = data?.IsNewProvisioningAvailable is true ? $"new provisioning available: {data.ReasonForNewProvisioningData ?? "AWS gave no reason"}" : null,
        };
    }

    private static bool IsAtRest(ReplicationStatus status) => status.Is(ReplicationStatus.Stopped) || status.Is(ReplicationStatus.Failed);

    private static bool IsBusy(ReplicationEntry entry) => entry.Replication.Status.StartupStage is not null;

    private static string Words(string? state) => state?.ToLowerInvariant() switch
    {
        null or "" => "not provisioned",
        "deprovisioning" => "being released",
        "deprovisioned" => "deprovisioned, not billed",
        "failed_provision" => "failed: no capacity",
        _ => state.Replace('_', ' '),
    };
}
