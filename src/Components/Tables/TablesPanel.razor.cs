using System.Collections.Immutable;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.Tables;

/// <summary>Tables with what can be done about them. Holds what is ticked.</summary>
public sealed partial class TablesPanel : ComponentBase
{
    private readonly AskedAddress<TableQuery> _address = new(TableQuery.Everything);
    private AskedReload? _asked;

    [Inject]
    internal TableListCache Lists { get; init; } = null!;

    [Inject]
    public required TableHistories Histories { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required TablesSnapshot Tables { get; set; }

    [Parameter, EditorRequired]
    public required TableQuery Query { get; set; }

    /// <summary>schema.table, from the address.</summary>
    [Parameter]
    public string? OpenTable { get; set; }

    private TableList List { get; set; } = TableListBuilder.Of(TablesSnapshot.Empty, TableQuery.Everything);

    private ImmutableHashSet<TableToReload> Selected { get; set; } = [];

    private ImmutableArray<ReloadOffer> Offers { get; set; } = [];

    private TableLine? Opened { get; set; }

    private bool MayReload => Origin.Permissions.Has(Capability.ReloadTables);

    private TableHistory? History => Histories.Find(Entry.Key);

    private string CsvUrl => QueryHelpers.AddQueryString(
        "tables.csv",
        new Dictionary<string, string?>(TableQueryText.Write(Query).Where(static part => part.Value is not null)) { ["target"] = Entry.Target.Name, ["arn"] = Entry.Arn });

    private ImmutableArray<TableStatistics> Chosen => Selected.IsEmpty ? [] : [.. Tables.Tables.Where(table => Selected.Contains(ReloadOffer.Key(table)))];

    // Of any one row: what does not depend on which.
    private string? RowReason => ReloadOffer.StateReason(Entry, Pending, Unavailable, ReloadOptions.DataReload);

    private PendingAction? Pending => Snapshot.Pending.GetValueOrDefault(Entry.Key);

    private string? Unavailable => EntryFreshness.Of(Entry, Snapshot).IsOld ? "What is shown is not up to date: wait until DMS answers again." : null;

    protected override void OnParametersSet()
    {
        List = Lists.Get(Tables, Query);
        Opened = OpenTable is null ? null : Find(OpenTable);
        Offer();
    }

    private TableLine? Find(string fullName)
    {
        for (var index = 0; index < Tables.Tables.Length; index++)
        {
            if (Tables.Tables[index].FullName == fullName)
            {
                return new TableLine(Tables.Tables[index], index);
            }
        }

        return null;
    }

    private EquatableArray<double?> TrailOf(TableStatistics table) => History is { } history && Tables.CapturedAt is { } readAt
        ? TableTrail.Of(history.Of(table.SchemaName, table.TableName), TableStates.MotionOf(table.TableState), readAt)
        : [];

    private void Offer() => Offers = [Of("Reload…", ReloadOptions.DataReload), Of("Validate again…", ReloadOptions.ValidateOnly)];

    private ReloadOffer Of(string word, string option) => ReloadOffer.Of(word, option, Chosen, ReloadOffer.StateReason(Entry, Pending, Unavailable, option));

    private void Select(ImmutableHashSet<TableToReload> selected)
    {
        Selected = selected;
        Offer();
    }

    private void AskOne(TableStatistics table) => Ask(ReloadOffer.Of("Reload…", ReloadOptions.DataReload, [table], RowReason), [table]);

    // Touch has no tooltip: pressing a dashed button says why it is dashed.
    private void Ask(ReloadOffer offer, ImmutableArray<TableStatistics> tables)
    {
        if (offer.Reason is { } reason)
        {
            Toasts.Show(ToastKind.Plain, $"{offer.Word.TrimEnd('…')} is not possible now", reason);
            return;
        }

        _asked = new AskedReload(tables, offer.Option);
    }

    private void CloseDialog() => _asked = null;

    // Meanwhile the dialog may have been closed, others ticked and asked for.
    private void Accepted(AskedReload asked)
    {
        Select(Selected.Except(asked.Tables.Select(ReloadOffer.Key)));
        if (_asked == asked)
        {
            CloseDialog();
        }
    }

    private void Open(TableStatistics? table) => Navigation.NavigateTo(TableAddress.Open(Navigation, table?.FullName), replace: true);

    private void ClearFilters() => Navigation.NavigateTo(TableAddress.Of(Navigation, Query with { Text = "", Filter = TableFilter.All }), replace: true);

    private sealed record AskedReload(ImmutableArray<TableStatistics> Tables, string Option);
}
