using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Settings;

/// <summary>How old the settings of a replication are: they are read more seldom than the list.</summary>
public sealed partial class SettingsAge : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private TargetSnapshot? Target => Snapshot.Targets.FirstOrDefault(target => target.Target.Name == Entry.Target.Name);

    // Then the last good ones are shown, and when those were read is not kept.
    private bool IsFailed => Target?.PartialFaults.Any(fault => fault.Operation == (Entry.Kind is ReplicationKind.Task ? "DescribeReplicationTasks" : "DescribeReplicationConfigs")) is true;
}
