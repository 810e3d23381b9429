using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>Watches the connections of one target.</summary>
public sealed class ConnectionsProvider : WatchProvider<ConnectionsSnapshot>
{
    [Inject]
    public required ConnectionsStore Store { get; init; }

    [Parameter, EditorRequired]
    public required string TargetName { get; set; }

    /// <inheritdoc />
    protected override ConnectionsSnapshot Known => Store.Current(TargetName);

    /// <inheritdoc />
    protected override IAsyncEnumerable<ConnectionsSnapshot> Watch(CancellationToken cancellationToken) => Store.WatchAsync(TargetName, cancellationToken);
}
