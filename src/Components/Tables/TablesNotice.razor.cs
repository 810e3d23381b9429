using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>How old the tables are, whether all of them are here, and why not.</summary>
public sealed partial class TablesNotice : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required TablesSnapshot Tables { get; set; }

    // AWS refuses to list the tables of what was never provisioned, and lists none for a task that never ran.
    private bool HasNoneYet => Tables.Tables.IsEmpty && (Tables.Fault is { Kind: FaultKind.InvalidState } || Tables is { IsPartial: false, Fault: null });

    private bool IsSlow => !Entry.Replication.Status.Is(ReplicationStatus.Running) && Tables.PollInterval >= TimeSpan.FromMinutes(1);
}
