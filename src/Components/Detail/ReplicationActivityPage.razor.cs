using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.Detail;

/// <summary>What was done to one replication, and what it did.</summary>
public sealed partial class ReplicationActivityPage : ComponentBase
{
    private static readonly ImmutableArray<(string? Name, string Word)> Choices = [(null, "Everything"), ("state-change", "State changes"), ("action", "People")];

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Show)]
    public string? Shown { get; set; }

    [SupplyParameterFromQuery(Name = ActivityQueryText.Before)]
    public string? Before { get; set; }

    private ActivityQuery Asked { get; set; } = new();

    // What cannot be read in the address does not narrow here: there is nothing in it that a person types.
    protected override void OnParametersSet() =>
        Asked = ActivityQueryText.Read(name => name == ActivityQueryText.Show ? Shown : name == ActivityQueryText.Before ? Before : null).Query;

    private ActivityQuery QueryOf(ReplicationEntry entry) => Asked with { Arn = entry.Key.Arn, TargetName = entry.Key.TargetName };

    private string CsvUrl(ReplicationEntry entry) =>
        QueryHelpers.AddQueryString("activity.csv", ActivityQueryText.Write(QueryOf(entry) with { BeforeId = null }).Where(static part => part.Value is not null));

    private bool IsChosen(string? name) => string.Equals(name, string.IsNullOrEmpty(Shown) ? null : Shown, StringComparison.OrdinalIgnoreCase);

    private void Show(string? name) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [ActivityQueryText.Show] = name, [ActivityQueryText.Before] = null }), replace: true);
}
