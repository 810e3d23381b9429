using System.Collections.Immutable;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Model.LogPlaces;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>Picks the log groups that a view merges: from those that the account has, or by name. What was picked goes into the address.</summary>
public sealed partial class LogGroupPicker : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private LogGroupPicking _picking = null!;
    private Modal? _modal;
    private LogGroups? _ofDms;
    private LogGroups? _ofRds;
    private string? _own;
    private Dictionary<string, string> _owners = [];
    private bool _isReading = true;
    private bool _isFocusDue;

    [Inject]
    public required LogReadingStore Logs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public DmsSnapshot Snapshot { get; set; } = DmsSnapshot.Empty;

    [Parameter, EditorRequired]
    public required AddedLogGroups Added { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private string Subtitle => Added.Own is null ? "Their lines are merged by time." : "Their lines are merged with this replication’s by time.";

    // A view of nothing is none.
    private bool MayShow => Added.Own is not null || _picking.Chosen.Length > 0;

    private string RoomWords => Added.Own is null
        ? $"{_picking.Chosen.Length} of {LogGroupLimits.Most} log groups"
        : $"{_picking.Chosen.Length + 1} of {LogGroupLimits.Most} log groups, this replication’s among them";

    private IEnumerable<string> Faults => new[] { _ofDms?.Fault, _ofRds?.Fault }.OfType<DmsFault>().Select(static fault => fault.Sentence).Distinct();

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized()
    {
        _own = OwnGroup();
        _picking = new LogGroupPicking(Added.Room, Added.Names, _own);
    }

    protected override async Task OnInitializedAsync()
    {
        var token = _disposal.Token;
        try
        {
            await Task.WhenAll(DmsAsync(), RdsAsync());
            _owners = (_ofDms?.Groups ?? []).DistinctBy(static group => group.LogGroupName).ToDictionary(static group => group.LogGroupName, OwnersOf, StringComparer.Ordinal);
            _isReading = false;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The dialog is gone.
        }

        async Task DmsAsync() => _ofDms = await Logs.ListGroupsAsync(Added.TargetName, token);

        // The walkthrough of AWS itself reads the source database's log beside that of DMS.
        async Task RdsAsync() => _ofRds = await Logs.FindGroupsAsync(Added.TargetName, LogGroupKinds.RdsPrefix, token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFocusDue && _modal is not null)
        {
            _isFocusDue = false;
            await _modal.FocusInvalidAsync();
        }
    }

    // All its lines are in the view already. The group of a task has those of the instance's other tasks as well.
    private string? OwnGroup() => Added.Own is { } key && Snapshot.Find(key) is { Kind: ReplicationKind.Serverless } entry ? LogLocation.Find(entry.Arn, entry)?.LogGroupName : null;

    private ImmutableArray<string> Found(LogGroups? groups)
    {
        var words = _picking.Find.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (groups?.Groups ?? [])
            .Select(static group => group.LogGroupName)
            .Where(name => name != _own && !_picking.Chosen.Contains(name) && words.All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase) || OwnerOf(name)?.Contains(word, StringComparison.OrdinalIgnoreCase) is true))];
    }

    // A resource id says nothing to people.
    private string OwnersOf(LogGroup group) => string.Join(", ", group.Replications.Select(Snapshot.Find).OfType<ReplicationEntry>().Select(static entry => entry.Identifier).Order(StringComparer.OrdinalIgnoreCase));

    private string? OwnerOf(string name) => _owners.GetValueOrDefault(name) is { Length: > 0 } owners ? owners : null;

    private static string? Nothing(LogGroups? groups, string ofWhom) => groups switch
    {
        null or { Fault: not null } => null,
        { Groups.Length: 0 } => $"There is no log group {ofWhom} in this account.",
        _ => "None fits.",
    };

    private void Find(string? text) => _picking.Find = text ?? "";

    private void Type(string? text) => _picking.Type(text ?? "");

    private void LeaveTyped(ChangeEventArgs change)
    {
        Type(change.Value as string);
        _picking.LeaveTyped();
    }

    private void Toggle(string name) => _picking.Toggle(name);

    private void AddTyped() => _isFocusDue = !_picking.TryAddTyped();

    private async Task ShowAsync()
    {
        // What stands in the field was meant, too.
        if (_picking.Typed.Trim().Length > 0 && !_picking.TryAddTyped())
        {
            _isFocusDue = true;
            return;
        }

        await OnClose.InvokeAsync();
        Navigation.NavigateTo(Added.AddressOf(Navigation, _picking.Chosen));
    }
}
