using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>One endpoint of the list: only what <see cref="DmsEndpoint"/> lets through, never users or settings.</summary>
public sealed partial class EndpointLine : ComponentBase
{
    // Sixty instances at each of a thousand endpoints are drawn for nobody until somebody asks.
    private bool _showsOthers;

    [Parameter, EditorRequired]
    public required EndpointRow Row { get; set; }

    /// <summary>False while the connections were never read.</summary>
    [Parameter]
    public bool IsRead { get; set; }

    /// <summary>False where the target has no replication instance to test from.</summary>
    [Parameter]
    public bool HasInstances { get; set; }

    private DmsEndpoint Endpoint => Row.Endpoint;

    private string Ssl => Endpoint.SslMode is { Length: > 0 } mode ? $"TLS {mode}" : "TLS mode not reported";
}
