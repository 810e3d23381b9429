using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>A connection's state as mark and word.</summary>
/// <param name="Mark">The shape that stands beside the word.</param>
/// <param name="Word">Never shape or colour alone.</param>
internal sealed record ConnectionWords(Health Mark, string Word)
{
    internal static ConnectionWords Of(ConnectionRow row, bool isRead) => row switch
    {
        { IsTesting: true } => new(Health.Starting, "Testing"),
        { Connection: null } => isRead ? new(Health.NotStarted, "Never tested") : new(Health.Unknown, "Not read yet"),
        { Connection.IsSuccessful: true } => new(Health.Finished, "Successful"),
        { Connection.IsFailed: true } => new(Health.Failed, "Failed"),
        { Connection.Status: { Length: > 0 } status } => new(status.Equals("deleting", StringComparison.OrdinalIgnoreCase) ? Health.Changing : Health.Unknown, status),
        _ => new(Health.Unknown, "State not reported"),
    };

    /// <summary>"db.example.internal:5432/orders"; null for engines without a server.</summary>
    internal static string? Address(DmsEndpoint endpoint)
    {
        if (endpoint.ServerName is not { Length: > 0 } server)
        {
            return null;
        }

        var port = endpoint.Port is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        return $"{server}{port}{(endpoint.DatabaseName is { Length: > 0 } name ? $"/{name}" : "")}";
    }
}
