using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Watches the tables of one replication.</summary>
public sealed class TablesProvider : WatchProvider<TablesSnapshot>
{
    [Inject]
    public required TablesStore Store { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationKey Key { get; set; }

    /// <inheritdoc />
    protected override TablesSnapshot Known => TablesSnapshot.Empty;

    /// <inheritdoc />
    protected override IAsyncEnumerable<TablesSnapshot> Watch(CancellationToken cancellationToken) => Store.WatchAsync(Key, cancellationToken);
}
