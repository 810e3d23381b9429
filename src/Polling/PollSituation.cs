namespace DmsDashboard.Polling;

/// <summary>What the time to the next poll depends on.</summary>
internal readonly record struct PollSituation
{
    /// <summary>A replication is on its way from one state to another.</summary>
    public bool IsChanging { get; init; }

    /// <summary>The effect of a start or stop is awaited.</summary>
    public bool IsActionPending { get; init; }

    /// <summary>Circuits and hub clients that look.</summary>
    public int Watchers { get; init; }

    /// <summary>Requests that the last good poll took.</summary>
    public int Calls { get; init; }

    /// <summary>Polls that failed since the last good one.</summary>
    public int Failures { get; init; }
}
