using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Access.Sessions;

/// <summary>Ends a program's connection with the session that it was opened with.</summary>
internal sealed class SessionHubFilter(SessionBook book) : IHubFilter
{
    private static readonly object Key = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var connection = context.Context;
        var isOver = false;
        void End(SessionEnd end)
        {
            isOver = true;
            connection.Abort();
        }

        if (connection.User is { } user && Attendance.Begin(book, user, End) is { } attendance)
        {
            connection.Items[Key] = attendance;
        }

        // While a connection begins, its end may go unheard.
        if (isOver)
        {
            throw new HubException("The session is over: sign in again.");
        }

        try
        {
            await next(context);
        }
        catch
        {
            // Of a connection that did not come about nobody tells the end.
            Leave(connection);
            throw;
        }
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Leave(context.Context);
        await next(context, exception);
    }

    private static void Leave(HubCallerContext connection)
    {
        if (connection.Items.TryGetValue(Key, out var attendance))
        {
            ((Attendance)attendance!).Dispose();
        }
    }
}
