namespace DmsDashboard.Model.Statuses;

/// <summary>Who looks at the dashboard, in numbers.</summary>
public sealed record AudienceStatus
{
    /// <summary>Blazor circuits that the process holds: open pages, and those that lost their connection a short while ago.</summary>
    public int Circuits { get; init; }

    /// <summary>Those of them that are connected.</summary>
    public int ConnectedCircuits { get; init; }

    /// <summary>Connections of other programs to the hub.</summary>
    public int HubConnections { get; init; }

    /// <summary>Circuits and hub clients that watch the list.</summary>
    public int ListWatchers { get; init; }

    /// <summary>Logs that somebody watches.</summary>
    public int WatchedLogs { get; init; }

    /// <summary>Replications whose tables somebody watches.</summary>
    public int WatchedTables { get; init; }

    /// <summary>Replications and instances whose metrics somebody watches; each range counts.</summary>
    public int WatchedMetrics { get; init; }
}
