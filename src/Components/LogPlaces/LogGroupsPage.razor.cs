using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.LogPlaces;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>The log groups of DMS in the accounts that are watched. All that decides what is seen is in the address.</summary>
public sealed partial class LogGroupsPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly HashSet<string> _begun = [];
    private LogGroupReader _reader = null!;
    private ImmutableArray<LogGroupRow> _rows = [];
    private ImmutableArray<LogGroupChoice> _selected = [];

    [Inject]
    public required LogReadingStore Logs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Text)]
    public string? SearchedText { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Filter)]
    public string? FilterName { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Target)]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Sort)]
    public string? SortName { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Direction)]
    public string? Direction { get; set; }

    private LogGroupQuery Query { get; set; } = LogGroupQuery.Everything;

    private LogGroupList List { get; set; } = LogGroupList.Empty;

    private ImmutableArray<TargetSnapshot> Shown { get; set; } = [];

    private IEnumerable<(DmsTarget Target, LogGroupReading Reading)> Readings => Shown.Select(target => (target.Target, _reader[target.Target.Name]));

    private int Unread => Shown.Sum(target => _reader[target.Target.Name].Unread.Length);

    private bool IsReading => Shown.Any(target => _reader[target.Target.Name].IsReading);

    private bool IsWaiting => IsReading || Shown.Length == 0 || Shown.Any(static target => !IsSettled(target));

    private bool HasRead => Shown.Any(target => _reader[target.Target.Name].ReadAt is not null);

    private DateTimeOffset? OldestReadAt => Shown.Select(target => _reader[target.Target.Name].ReadAt).Min();

    private string CountWords => _rows.Length == 0 ? "" : LogGroupWords.Count(List);

    private string AllUrl => LogGroupAddress.Of(Navigation, LogGroupQuery.Everything with { TargetName = Query.TargetName });

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _reader = new LogGroupReader(Logs);

    protected override async Task OnParametersSetAsync()
    {
        var asked = LogGroupAddress.Read(ValueOf);
        // A target that is not watched counts as not given.
        Query = Snapshot.Targets.Any(target => target.Target.Name == asked.TargetName) ? asked : asked with { TargetName = null };
        Shown = [.. Snapshot.Targets.Where(target => Query.TargetName is null || target.Target.Name == Query.TargetName)];
        Compose();
        // Whose they are follows from DMS's list: it is waited for, unless it cannot be had.
        await AllAsync(Shown.Where(target => IsSettled(target) && _begun.Add(target.Target.Name)), _reader.ReadAsync);
    }

    private static bool IsSettled(TargetSnapshot target) => target.CapturedAt is not null || target.Fault is not null;

    private Task ReadAgainAsync() => AllAsync(Shown, _reader.ReadAsync);

    private Task ReadLastEventsAsync() => AllAsync(Shown.Where(target => _reader[target.Target.Name].Unread.Length > 0), _reader.ReadLastEventsAsync);

    // Each target by itself: one that is slow or refuses must not hold up the others.
    private async Task AllAsync(IEnumerable<TargetSnapshot> targets, Func<string, CancellationToken, Task> read)
    {
        var token = _disposal.Token;
        try
        {
            await Task.WhenAll(targets.Select(async target =>
            {
                await read(target.Target.Name, token);
                Compose();
                StateHasChanged();
            }));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private void Compose()
    {
        _rows = [.. Shown.SelectMany(target => LogGroupRow.Of(target, _reader[target.Target.Name].Groups))];
        List = LogGroupList.Of(_rows, Query);
    }

    private void Select(LogGroupChoice choice) => _selected = _selected.Contains(choice) ? _selected.Remove(choice) : _selected.Add(choice);

    private void Clear() => _selected = [];

    private string? ValueOf(string name) => name switch
    {
        LogGroupAddress.Text => SearchedText,
        LogGroupAddress.Filter => FilterName,
        LogGroupAddress.Target => TargetName,
        LogGroupAddress.Sort => SortName,
        LogGroupAddress.Direction => Direction,
        _ => null,
    };
}
