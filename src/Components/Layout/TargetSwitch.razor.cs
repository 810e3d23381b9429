using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DmsDashboard.Components.Layout;

/// <summary>All targets or one; the choice is in the address, so that a link shows the same.</summary>
public sealed partial class TargetSwitch : ComponentBase, IDisposable
{
    private const string Key = "target";

    [Inject]
    public required NavigationManager Navigation { get; init; }

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

    private Task GoAsync(ChangeEventArgs change)
    {
        var chosen = change.Value as string;
        var isList = Navigation.ToBaseRelativePath(Navigation.Uri).Split('?')[0] is var page && (page.Length == 0 || page.Equals("logs", StringComparison.OrdinalIgnoreCase));
        var from = isList ? Navigation.Uri : Navigation.BaseUri;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(from, new Dictionary<string, object?> { [Key] = string.IsNullOrEmpty(chosen) ? null : chosen }));
        return Task.CompletedTask;
    }
}
