using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>One replication in the list; drawn again only when something of it changed.</summary>
/// <remarks>Each circuit keeps every row in view, so the markup stays under 64 frames and holds no components, no white space between its cells and no type="button" (there is no form): docs/performance.md.</remarks>
public sealed partial class ReplicationRow : ComponentBase
{
    private ListRow? _drawn;
    private bool _isChanged;
    private TimeZoneChoice? _drawnZone;
    private bool _drawnSelected;
    private bool _drawnMayAct;

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required StageTimes Typical { get; init; }

    // Asked at each drawing of the table, so that a row is drawn again for its own selection only.
    [Inject]
    public required Selection Selection { get; init; }

    // Not the choice itself: what is cascaded to change costs each row a copy of its parameters. The table hears of it and draws its rows again.
    [CascadingParameter]
    public TimeZoneProvider? Zones { get; set; }

    [Parameter, EditorRequired]
    public required ListRow Row { get; set; }

    /// <summary>Whether who looks at it may start and stop it: else there is nothing to press.</summary>
    [Parameter, EditorRequired]
    public required bool MayAct { get; set; }

    private ReplicationEntry Entry => Row.Entry!;

    private IReplication Replication => Entry.Replication;

    private Health Health => Entry.Health.Health;

    private TimeZoneChoice Zone => Zones?.Choice ?? TimeZoneChoice.Utc;

    private RowWords Words { get; set; } = RowWords.Nothing;

    private ActionWords Actions { get; set; } = new();

    // Not among the words, which are worked out once for a change of the entry: start-ups end meanwhile.
    private string? Usual =>
        Replication.Status.IsStarting && StageUsual.Short(Typical, Entry.Target.Name, Replication.Status.Value) is { } usual ? $", {usual}" : null;

    private string CssClass => $"dm-row {HealthWords.CssClass(Health)}{(Row.AsOf is null ? "" : " asof")}";

    private string? Unavailable => Row.AsOf is null ? null : $"{Entry.Target.Name} can’t be read at present, so its state may have changed. Actions are off until it answers.";

    protected override void OnParametersSet()
    {
        var isSelected = Selection.Contains(Entry.Key);
        _isChanged = _drawn is null || !_drawn.LooksLike(Row) || _drawnZone != Zone || _drawnSelected != isSelected || _drawnMayAct != MayAct;
        if (_isChanged)
        {
            (_drawn, _drawnZone, _drawnSelected, _drawnMayAct) = (Row, Zone, isSelected, MayAct);
            Words = RowWords.Of(Entry);
            Actions = Row is { Pending: null, AsOf: null } ? Words.Actions : ActionWords.Of(Entry, Row.Pending, Unavailable);
        }
    }

    protected override bool ShouldRender() => _isChanged;

    private void Toggle() => Selection.Toggle(Entry.Key);

    private string ButtonClass(ActionChoice choice) => choice == Actions.Offered[0] ? "dm-btn sm" : "dm-btn sm ghost also";
}
