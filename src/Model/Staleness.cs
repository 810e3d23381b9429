namespace DmsDashboard.Model;

/// <summary>Whether a target's rows are only what was last known.</summary>
internal static class Staleness
{
    /// <summary>When the data was read, if the target cannot be read now. A throttled target still answers, only later: its rows stay live.</summary>
    internal static DateTimeOffset? Of(TargetSnapshot? target) =>
        target?.Fault is { Kind: not FaultKind.Throttled } ? target.CapturedAt : null;
}
