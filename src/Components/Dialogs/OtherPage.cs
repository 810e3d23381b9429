using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Tells when the browser goes to another page: a dialog that was opened on the one before is not about what is seen then. What only changes the query is the same page.</summary>
internal sealed class OtherPage : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly Action _then;
    private string _path;

    public OtherPage(NavigationManager navigation, Action then)
    {
        (_navigation, _then, _path) = (navigation, then, PathOf(navigation.Uri));
        navigation.LocationChanged += OnLocationChanged;
    }

    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var path = PathOf(change.Location);
        if (path != _path)
        {
            _path = path;
            _then();
        }
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;
}
