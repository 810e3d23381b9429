using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>How a replication fails: at which status, after how much work there, and what DMS then says of it.</summary>
internal sealed record FailureSpec(string At)
{
    /// <summary>Work done in that status before it fails; null for half of a start-up stage.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>failed, or stopped: DMS leaves many fatal errors at stopped (only StopReason tells).</summary>
    public string EndsAs { get; init; } = ReplicationStatus.Failed;

    /// <summary>The orchestrator's message.</summary>
    public required string Message { get; init; }

    /// <summary>The orchestrator's failure_message and the entry of FailureMessages; null for a stop that DMS counts as success.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>The raw StopReason; null where the engine never ran.</summary>
    public string? StopReason { get; init; }

    /// <summary>What the engine logs at the end: severity and component before the first bar, e.g. <c>E|SOURCE_CAPTURE|text  (file.c:1)</c>.</summary>
    public ImmutableArray<string> EngineLines { get; init; } = [];

    /// <summary>The start type that gets rid of it; null when only a change of the configuration would.</summary>
    public string? CuredBy { get; init; }

    /// <summary>Whether provisioning itself failed (ProvisionState failed_provision).</summary>
    public bool FailsProvision { get; init; }
}
