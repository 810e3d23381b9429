using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>The endpoints and instances of one target.</summary>
public sealed partial class TargetEndpoints : ComponentBase
{
    private TargetSnapshot? _target;
    private EndpointQuery? _query;
    private ConnectionsSnapshot _before = ConnectionsSnapshot.Empty;
    private string _ended = "";

    [Parameter, EditorRequired]
    public required TargetSnapshot Target { get; set; }

    [Parameter, EditorRequired]
    public required ConnectionsSnapshot Connections { get; set; }

    [Parameter, EditorRequired]
    public required EndpointQuery Query { get; set; }

    /// <summary>True where the page is about several targets.</summary>
    [Parameter]
    public bool ShowName { get; set; }

    private EndpointList List { get; set; } = EndpointList.Empty;

    private string NothingWords => Target switch
    {
        { Endpoints.Length: > 0 } => "No endpoint fits",
        { InventoryReadAt: null, Fault: null } => "Reading endpoints from DMS…",
        { InventoryReadAt: null } => "Endpoints are not read",
        _ => Target.PartialFaults.Any(static fault => fault.Operation == "DescribeEndpoints") ? "Endpoints can’t be read" : "DMS lists no endpoints here",
    };

    protected override void OnParametersSet()
    {
        // Each poll makes a new snapshot; mostly all of its parts are the ones of before.
        var isSame = _target is { } before && before.Entries == Target.Entries && before.Endpoints == Target.Endpoints && before.Instances == Target.Instances;
        if (isSame && ReferenceEquals(_before, Connections) && _query == Query)
        {
            return;
        }

        (_target, _query) = (Target, Query);
        List = EndpointList.Of(Target, Connections, Query);
        Announce();
    }

    // For whoever does not see the row change.
    private void Announce()
    {
        foreach (var key in _before.Tests.Keys.Where(key => !Connections.Tests.ContainsKey(key)))
        {
            if (Connections.Connections.GetValueOrDefault(key) is { Status: { } status } connection)
            {
                _ended = $"Test of {connection.EndpointIdentifier} from {connection.ReplicationInstanceIdentifier}: {status}.";
            }
        }

        _before = Connections;
    }
}
