using DmsDashboard.Components.Bulk;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The heads of the columns; drawn again only when the order or the selection changes, since each drawing gives every button a new handler.</summary>
public sealed partial class ReplicationTableHead : ComponentBase
{
    private (ReplicationQuery Query, int Shown, int Selected, bool MayAct)? _drawn;
    private bool _isChanged;

    [Inject]
    public required ListAddress Address { get; init; }

    [Inject]
    public required Selection Selection { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    /// <summary>How many of the list are selected.</summary>
    [Parameter, EditorRequired]
    public required int Selected { get; set; }

    /// <summary>Whether rows may be selected and acted upon by who looks at them.</summary>
    [Parameter, EditorRequired]
    public required bool MayAct { get; set; }

    // Not in ShouldRender, which is not asked for the first drawing.
    protected override void OnParametersSet()
    {
        var now = (Query, List.Shown, Selected, MayAct);
        (_isChanged, _drawn) = (_drawn != now, now);
    }

    protected override bool ShouldRender() => _isChanged;

    private string AriaSort(ReplicationSort sort) => Query.Sort != sort ? "none" : Query.Descending ? "descending" : "ascending";

    private void ToggleAll() => Selection.ToggleAll(List);

    private void SortBy(ReplicationSort sort) => Address.Go(Address.Asked.SortBy(sort));
}
