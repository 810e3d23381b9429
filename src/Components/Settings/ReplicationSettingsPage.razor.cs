using DmsDashboard.Components.Compare;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Settings;

/// <summary>What a replication was told to do: its table mappings and settings, in words and as JSON.</summary>
public sealed partial class ReplicationSettingsPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    private static bool IsTask(ReplicationEntry entry) => entry.Kind is ReplicationKind.Task;

    private static string Field(ReplicationEntry entry, string member) => $"{(IsTask(entry) ? "ReplicationTask" : "ReplicationConfig")}.{member}";

    private static string SettingsTitle(ReplicationEntry entry) => IsTask(entry) ? "Task settings" : "Replication settings";

    private static string SettingsName(ReplicationEntry entry) => IsTask(entry) ? "ReplicationTaskSettings" : "ReplicationSettings";

    private static string OtherTitle(ReplicationEntry entry) => IsTask(entry) ? "Task data" : "Supplemental settings";

    private static string OtherName(ReplicationEntry entry) => IsTask(entry) ? "TaskData" : "SupplementalSettings";

    private static string? Other(ReplicationEntry entry) => entry.Task is { } task ? task.TaskData : entry.Config?.SupplementalSettings;

    private static ModifyReading Modify(ReplicationEntry entry) => ModifyReading.Of(entry);

    private string CompareUrl(ReplicationEntry entry) => CompareAddress.Of(CompareAddress.SideOf(entry, Snapshot), CompareSide.None);

    // The list is polled without them; they are read seldom, in the background.
    private static string Missing(ReplicationEntry entry) => IsTask(entry)
        ? "Not read yet: DescribeReplicationTasks has not told of its settings."
        : entry.Config is null ? "Not read yet: DescribeReplicationConfigs has not told of it." : "Not set.";
}
