using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Hubs;

/// <summary>
/// Stands before the hub. By long polling a connection is many requests, which name it by its secret; the framework lets any caller send them, and takes over what that
/// one may do. Here it stays with the caller who began it.
/// </summary>
internal sealed class HubDoor(RequestDelegate next, HubConnections connections)
{
    private const string Negotiation = HubsRoom.Path + "/negotiate";

    public Task InvokeAsync(HttpContext http)
    {
        // Who was refused, or asks from another site whether it may, begins nothing.
        if (!http.Request.Path.StartsWithSegments(HubsRoom.Path, StringComparison.OrdinalIgnoreCase) || AccessPrincipal.PermissionsOf(http.User).IsNone)
        {
            return next(http);
        }

        var caller = AccessPrincipal.CallerOf(http.User);
        // A negotiation begins one, whatever stands in its query.
        if (!http.Request.Path.StartsWithSegments(Negotiation, StringComparison.OrdinalIgnoreCase) && http.Request.Query["id"].ToString() is { Length: > 0 } id)
        {
            return connections.IsOfAnother(id, caller)
                ? new ProblemAnswer(ProblemKinds.NotAllowed, "This connection was begun with another token or by somebody else: begin one of your own.").ExecuteAsync(http)
                : next(http);
        }

        return connections.Begin(caller) is { } wait
            ? new ProblemAnswer(ProblemKinds.TooManyRequests, $"More than {HubConnections.MaxBegunAMinute} connections were begun within a minute: keep one open, and wait longer between tries.")
            {
                RetryAfter = (int)Math.Ceiling(Math.Max(1, wait.TotalSeconds)),
            }.ExecuteAsync(http)
            : next(http);
    }
}
