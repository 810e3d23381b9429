using System.Globalization;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>One end of a replication: only what <see cref="DmsEndpoint"/> lets through, never users or settings.</summary>
public sealed partial class EndpointPart : ComponentBase
{
    /// <summary>Source or Target.</summary>
    [Parameter, EditorRequired]
    public required string Word { get; set; }

    [Parameter, EditorRequired]
    public required DmsEndpoint? Endpoint { get; set; }

    [Parameter, EditorRequired]
    public required string? Arn { get; set; }

    [Parameter, EditorRequired]
    public required string FieldName { get; set; }

    private string Ssl => Endpoint?.SslMode is { Length: > 0 } mode ? $", TLS {mode}" : "";

    private string? Address
    {
        get
        {
            if (Endpoint is not { ServerName: { Length: > 0 } server } endpoint)
            {
                return null;
            }

            var port = endpoint.Port is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
            var database = endpoint.DatabaseName is { Length: > 0 } name ? $"/{name}" : "";
            return $"{server}{port}{database}";
        }
    }
}
