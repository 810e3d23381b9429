using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The address of the list, for all that change it: what one of them asks for is added to what another asked for a moment before, also over a slow line.</summary>
public sealed class ListAddress(NavigationManager navigation)
{
    private AskedAddress<ReplicationQuery> _asked = new(ReplicationQuery.Everything);

    /// <summary>What was asked for last; not what the address has by now.</summary>
    public ReplicationQuery Asked => _asked.Value;

    /// <summary>The list is opened: what was asked of an earlier one is over.</summary>
    public void Begin() => _asked = new AskedAddress<ReplicationQuery>(ReplicationQuery.Everything);

    /// <summary>Takes what is in the address now. True when that was not asked for here.</summary>
    public bool Follow(ReplicationQuery addressed) => _asked.Follow(addressed);

    /// <summary>Asks the browser for it; <paramref name="replace"/> makes Back pass over what is there now.</summary>
    public void Go(ReplicationQuery query, bool replace = true)
    {
        _asked.Ask(query);
        navigation.NavigateTo(QueryAddress.Of(navigation, query), replace: replace);
    }
}
