using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DmsDashboard.Components.Layout;

/// <summary>All targets or one; the choice is in the address, so that a link shows the same.</summary>
public sealed partial class TargetSwitch : ComponentBase, IDisposable
{
    private const string Key = "target";

    // Pages beside the list that show all targets or one.
    private static readonly HashSet<string> Filtered = new(["logs", "endpoints"], StringComparer.OrdinalIgnoreCase);

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ListAddress Address { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    private string? Chosen { get; set; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Read();
    }

    private static string Account(TargetSnapshot target) =>
        target.AccountId is null ? target.Target.Region : $"{target.Target.Region}, account {target.AccountId}";

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        Read();
        StateHasChanged();
    }

    private void Read()
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Navigation.ToAbsoluteUri(Navigation.Uri).Query);
        Chosen = query.TryGetValue(Key, out var value) && Snapshot.Targets.Any(target => target.Target.Name == value) ? value.ToString() : null;
    }

    private void Go(ChangeEventArgs change)
    {
        var chosen = change.Value is string { Length: > 0 } name ? name : null;
        var page = Navigation.ToBaseRelativePath(Navigation.Uri).Split('?')[0];
        if (Filtered.Contains(page))
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Navigation.Uri, new Dictionary<string, object?> { [Key] = chosen }));
            return;
        }

        Address.Go((page.Length == 0 ? Address.Asked : ReplicationQuery.Everything) with { TargetName = chosen }, replace: false);
    }
}
