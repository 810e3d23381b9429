using DmsDashboard.Model;

namespace DmsDashboard.Components.Shared;

/// <summary>The replication instance that a task runs on, in words for a cell.</summary>
/// <param name="Class">ReplicationInstanceClass, e.g. dms.r6i.large; what else is known while the instance was not read.</param>
/// <param name="Identifier">ReplicationInstanceIdentifier, or the last part of its ARN.</param>
/// <param name="Status">ReplicationInstanceStatus as it came; null when it was not read.</param>
internal sealed record InstanceReading(string Class, string Identifier, string? Status)
{
    private const string Available = "available";

    /// <summary>"dms-prod-2 · available".</summary>
    public string Words => Status is null ? Identifier : $"{Identifier} · {Status}";

    /// <summary>Anything but available stands out: the task may not run on it.</summary>
    public string CssClass => Status is null || string.Equals(Status, Available, StringComparison.OrdinalIgnoreCase) ? "sub" : "sub warn-t";

    internal static InstanceReading Of(ReplicationTask task, ReplicationInstance? instance) => instance is null
        ? new("Instance", FieldText.ArnTail(task.ReplicationInstanceArn) ?? "not reported", null)
        : new(instance.ReplicationInstanceClass ?? "class not reported", instance.ReplicationInstanceIdentifier, instance.ReplicationInstanceStatus);
}
