using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>A replication instance with the tasks that run on it.</summary>
public sealed record InstanceRow(ReplicationInstance Instance, ImmutableArray<ReplicationEntry> Tasks)
{
    public bool IsAvailable => Instance.ReplicationInstanceStatus is null || string.Equals(Instance.ReplicationInstanceStatus, "available", StringComparison.OrdinalIgnoreCase);
}
