using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Compare;

/// <summary>Two replications, or one at two times, side by side. What is compared is in the address.</summary>
public sealed partial class ComparePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private CompareReader _firstReader = null!;
    private CompareReader _secondReader = null!;
    private CompareSide _first = CompareSide.None;
    private CompareSide _second = CompareSide.None;
    private ComparedSide _firstFound = ComparedSide.None;
    private ComparedSide _secondFound = ComparedSide.None;
    private (SettingsContent?, SettingsContent?) _compared;

    [Inject]
    public required SettingsVersionStore Versions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [SupplyParameterFromQuery(Name = CompareAddress.First)]
    public string? FirstIdentifier { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.First + CompareAddress.Target)]
    public string? FirstTarget { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.First + CompareAddress.Kind)]
    public string? FirstKind { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.First + CompareAddress.At)]
    public string? FirstAt { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.Second)]
    public string? SecondIdentifier { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.Second + CompareAddress.Target)]
    public string? SecondTarget { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.Second + CompareAddress.Kind)]
    public string? SecondKind { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.Second + CompareAddress.At)]
    public string? SecondAt { get; set; }

    [SupplyParameterFromQuery(Name = CompareAddress.Show)]
    public string? ShowName { get; set; }

    private ImmutableArray<ComparedPart> Parts { get; set; } = [];

    private bool IsEverything => string.Equals(ShowName, CompareAddress.Everything, StringComparison.OrdinalIgnoreCase);

    private string CountWords => Parts.IsEmpty ? "" : Parts.Sum(static part => part.CountDifferent) switch
    {
        0 => "Nothing differs",
        1 => "1 difference",
        var count => $"{FieldText.Number(count)} differences",
    };

    private string NothingWords => (_firstFound.Problem, _secondFound.Problem) switch
    {
        ({ } problem, null) => problem,
        (null, { } problem) => problem,
        ({ } one, { } other) => one == other ? one : $"{one} {other}",
        _ => "Name a replication on each side. For one replication at two times name it twice, and choose an earlier time on one side.",
    };

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => (_firstReader, _secondReader) = (new CompareReader(Versions), new CompareReader(Versions));

    protected override async Task OnParametersSetAsync()
    {
        var token = _disposal.Token;
        _first = CompareAddress.Read(FirstIdentifier, FirstTarget, FirstKind, FirstAt);
        _second = CompareAddress.Read(SecondIdentifier, SecondTarget, SecondKind, SecondAt);
        var (first, second) = (_first, _second);
        try
        {
            var found = (await _firstReader.ReadAsync(first, Snapshot, token), await _secondReader.ReadAsync(second, Snapshot, token));
            // Another side may have been chosen meanwhile; then its own answer is on the way.
            if ((first, second) == (_first, _second))
            {
                (_firstFound, _secondFound) = found;
                Compare();
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private void Compare()
    {
        var contents = (_firstFound.Content, _secondFound.Content);
        if (contents == _compared)
        {
            return;
        }

        _compared = contents;
        Parts = contents is ({ } first, { } second) ? ComparedPart.Of(first, second) : [];
    }

    private string Title(ComparedSide side) => side.SeenAt is { } at ? $"{side.Identifier}, from {Zone.Text(at, TimestampFormat.Minute)} {Zone.LabelAt(at)}" : $"{side.Identifier}, now";

    private void Go(CompareSide first, CompareSide second) => Navigation.NavigateTo(CompareAddress.Of(first, second, IsEverything), replace: true);

    private void Show(bool everything) => Navigation.NavigateTo(CompareAddress.Of(_first, _second, everything), replace: true);
}
