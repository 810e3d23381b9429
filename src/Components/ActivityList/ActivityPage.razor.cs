using System.Collections.Immutable;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.ActivityList;

/// <summary>Everything that people did and DMS did, in all targets. All that decides what is seen is in the address.</summary>
public sealed partial class ActivityPage : ComponentBase
{
    [SupplyParameterFromQuery(Name = ActivityQueryText.Text)]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Identifier)]
    public string? Identifier { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.TargetName)]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Arn)]
    public string? Arn { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Show)]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Outcome)]
    public string? Outcome { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Who)]
    public string? Who { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.From)]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.To)]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Before)]
    public string? Before { get; set; }

    private ActivityQuery Query { get; set; } = new();

    private ImmutableArray<string> Problems { get; set; } = [];

    private string CsvUrl => QueryHelpers.AddQueryString("activity.csv", ActivityQueryText.Write(Query with { BeforeId = null }).Where(static part => part.Value is not null));

    private string EmptyText => Query == new ActivityQuery() ? "Nothing was done and nothing changed yet." : "Nothing fits the filters.";

    protected override void OnParametersSet() => (Query, Problems) = ActivityQueryText.Read(ValueOf);

    private string? ValueOf(string name) => name switch
    {
        ActivityQueryText.Text => Text,
        ActivityQueryText.Identifier => Identifier,
        ActivityQueryText.TargetName => TargetName,
        ActivityQueryText.Arn => Arn,
        ActivityQueryText.Show => Show,
        ActivityQueryText.Outcome => Outcome,
        ActivityQueryText.Who => Who,
        ActivityQueryText.From => From,
        ActivityQueryText.To => To,
        ActivityQueryText.Before => Before,
        _ => null,
    };
}
