namespace DmsDashboard.Model;

/// <summary>Replication.Status: a free string in the API, compared without case; values that we do not know survive as they came.</summary>
public readonly record struct ReplicationStatus(string? Raw)
{
    public const string Created = "created";
    public const string Ready = "ready";
    public const string Modifying = "modifying";
    public const string Running = "running";
    public const string Stopping = "stopping";
    public const string Stopped = "stopped";
    public const string Failed = "failed";
    public const string Deleting = "deleting";
    public const string Deprovisioning = "deprovisioning";
    public const string Deprovisioned = "deprovisioned";

    /// <summary>Of tasks only, as the four after it.</summary>
    public const string Starting = "starting";
    public const string Creating = "creating";
    public const string Testing = "testing";
    public const string Moving = "moving";
    public const string FailedMove = "failed-move";

    /// <summary>The text as AWS sent it; "unknown" when AWS sent none.</summary>
    public string Value => string.IsNullOrWhiteSpace(Raw) ? "unknown" : Raw;

    /// <summary>The stage 1 to 8 of a start-up that this status stands for, else null.</summary>
    public int? StartupStage => StartupStages.NumberOf(Value);

    /// <summary>True in the stages of a serverless start-up before <c>running</c>.</summary>
    public bool IsStarting => StartupStage is not null and < 8;

    public bool Is(string status) => string.Equals(Value, status, StringComparison.OrdinalIgnoreCase);

    public bool Equals(ReplicationStatus other) => Is(other.Value);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    public override string ToString() => Value;
}
