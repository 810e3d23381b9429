using System.Globalization;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>How many are selected and what may be done with them together.</summary>
public sealed partial class SelectionBar : ComponentBase, IDisposable
{
    private (DmsSnapshot Snapshot, ReplicationList List, long Version)? _counted;

    [Inject]
    public required Selection Selection { get; init; }

    [Inject]
    public required BulkDialogs Dialogs { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    private int Hidden { get; set; }

    private int Startable { get; set; }

    private int Stoppable { get; set; }

    private string Words => $"{Number(Selection.Count)} selected";

    private string HiddenWords => $"{Number(Hidden)} of {Number(Selection.Count)} not shown";

    public void Dispose() => Selection.Changed -= OnChanged;

    protected override void OnInitialized() => Selection.Changed += OnChanged;

    protected override void OnParametersSet() => Count();

    private void OnChanged()
    {
        Count();
        StateHasChanged();
    }

    private void Count()
    {
        if (_counted is { } counted && ReferenceEquals(counted.Snapshot, Snapshot) && ReferenceEquals(counted.List, List) && counted.Version == Selection.Version)
        {
            return;
        }

        // First of all: counting may find that some are gone, which changes the selection, which counts again.
        var version = Selection.Version;
        var entries = Selection.Entries(Snapshot);
        if (version != Selection.Version)
        {
            return;
        }

        _counted = (Snapshot, List, version);
        Hidden = Selection.Count - Selection.CountIn(List);
        Startable = BulkPlanItems.Of(false, entries, Snapshot).Count(static item => item.IsIncluded);
        Stoppable = BulkPlanItems.Of(true, entries, Snapshot).Count(static item => item.IsIncluded);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
