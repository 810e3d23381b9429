using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The list of replications. All that decides what is seen is in the address.</summary>
public sealed partial class ReplicationsPage : ComponentBase
{
    [Inject]
    internal ReplicationListCache Lists { get; init; } = null!;

    [Inject]
    public required ListAddress Address { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? SearchedText { get; set; }

    [SupplyParameterFromQuery(Name = "health")]
    public string[]? HealthNames { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    public string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "dir")]
    public string? Direction { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    private ReplicationQuery Query { get; set; } = ReplicationQuery.Everything;

    private ReplicationList List { get; set; } = ReplicationListBuilder.Of(DmsSnapshot.Empty, ReplicationQuery.Everything);

    private IEnumerable<TargetSnapshot> Targets => Snapshot.Targets.Where(target => Query.TargetName is null || target.Target.Name == Query.TargetName);

    private bool HasData => Targets.Any(target => target.CapturedAt is not null);

    // A target that failed before its first answer is no longer being waited for: its banner says what is wrong.
    private bool IsReading => List.Total == 0 && (!Targets.Any() || Targets.Any(target => target.CapturedAt is null && target.Fault is null));

    // Before the first poll nobody knows which targets there are.
    private IEnumerable<string?> Ignored =>
    [
        .. (HealthNames ?? []).SelectMany(static names => (names ?? "").Split(',')).Select(static name => IgnoredValue.Sentence("health", name, HealthWords.All.Select(HealthWords.Name))),
        IgnoredValue.Sentence("kind", Kind, KindWords.All.Select(KindWords.Name)),
        IgnoredValue.Sentence("sort", Sort, QueryAddress.Sorts),
        IgnoredValue.Sentence("dir", Direction, "asc", "desc"),
        Snapshot.Targets.IsEmpty ? null : IgnoredValue.Sentence("target", TargetName, Snapshot.Targets.Select(static target => target.Target.Name)),
    ];

    // In the tab's title, so that a tab in the background says it too.
    private string Title => List.NeedsAttention > 0 ? $"({List.NeedsAttention}) Replications" : "Replications";

    private string CountWords => IsReading || List.Total == 0
        ? ""
        : Query.IsFiltered ? $"{Number(List.Shown)} of {Number(List.Total)}" : Number(List.Total);

    protected override void OnInitialized() => Address.Begin();

    protected override void OnParametersSet()
    {
        var target = Snapshot.Targets.Any(known => known.Target.Name == TargetName) ? TargetName : null;
        Query = new ReplicationQuery
        {
            Text = SearchedText?.Trim() ?? "",
            Health = ReplicationQuery.ReadHealth(HealthNames ?? []),
            Kind = KindWords.FromName(Kind),
            Type = string.IsNullOrEmpty(Type) ? null : Type,
            Source = string.IsNullOrEmpty(Source) ? null : Source,
            Sort = QueryAddress.ReadSort(Sort),
            Descending = string.Equals(Direction, "desc", StringComparison.OrdinalIgnoreCase),
            TargetName = target,
        };
        List = Lists.Get(Snapshot, Query);
        if (List.Total == 0)
        {
            // The tools do so where they are drawn.
            Address.Follow(Query);
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
