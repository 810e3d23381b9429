using System.Security.Claims;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Hubs;

/// <summary>Ends connections whose token or session ended meanwhile: what a connection may do was decided when it began.</summary>
public sealed partial class HubAdmission(IAdmission admission, TimeProvider time, ILogger<HubAdmission> logger)
{
    /// <summary>How often each connection is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>At the beginning of a stream.</summary>
    /// <exception cref="HubException">The caller's token or session has ended; the connection ends as well.</exception>
    internal async Task CheckAsync(HubCallerContext connection)
    {
        if (!await HoldsAsync(connection))
        {
            connection.Abort();
            throw new HubException("What this connection came with has ended: it was revoked, or it has expired. Connect again with a token that is valid.");
        }
    }

    /// <summary>Looks at a connection until it ends.</summary>
    internal async Task WatchAsync(HubCallerContext connection)
    {
        try
        {
            while (await HoldsAsync(connection))
            {
                await Task.Delay(Interval, time, connection.ConnectionAborted);
            }

            LogEnded(AccessPrincipal.WhoOf(connection.User ?? new ClaimsPrincipal()));
            connection.Abort();
        }
        catch (OperationCanceledException) when (connection.ConnectionAborted.IsCancellationRequested)
        {
            // The program has gone by itself.
        }
        catch (Exception exception)
        {
            // Whoever cannot be looked at does not stay.
            LogFault(exception);
            connection.Abort();
        }
    }

    private async ValueTask<bool> HoldsAsync(HubCallerContext connection) => connection.User is { } user && await admission.HoldsAsync(user, connection.ConnectionAborted);

    [LoggerMessage(LogLevel.Information, "The hub connection of {Who} was ended: its token or session has ended.")]
    private partial void LogEnded(string who);

    [LoggerMessage(LogLevel.Error, "A hub connection was ended: whether it may stay could not be looked up.")]
    private partial void LogFault(Exception exception);
}
