using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>Endpoints and replication instances of the targets, with their connections. All that decides what is seen is in the address.</summary>
public sealed partial class EndpointsPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [SupplyParameterFromQuery(Name = EndpointAddress.Text)]
    public string? SearchedText { get; set; }

    [SupplyParameterFromQuery(Name = EndpointAddress.Filter)]
    public string? FilterName { get; set; }

    [SupplyParameterFromQuery(Name = EndpointAddress.Target)]
    public string? TargetName { get; set; }

    private EndpointQuery Query { get; set; } = new();

    private ImmutableArray<TargetSnapshot> Shown { get; set; } = [];

    private string CountWords => Shown.All(static target => target.InventoryReadAt is null)
        ? ""
        : $"{Count(Shown.Sum(static target => target.Endpoints.Length), "endpoint")} · {Count(Shown.Sum(static target => target.Instances.Length), "replication instance")}";

    protected override void OnParametersSet()
    {
        var asked = EndpointAddress.Read(SearchedText, FilterName, TargetName);
        // A target that is not watched counts as not given.
        Query = Snapshot.Targets.Any(target => target.Target.Name == asked.TargetName) ? asked : asked with { TargetName = null };
        Shown = [.. Snapshot.Targets.Where(target => Query.TargetName is null || target.Target.Name == Query.TargetName)];
    }

    private static string Count(int number, string word) => $"{FieldText.Number(number)} {word}{(number == 1 ? "" : "s")}";
}
