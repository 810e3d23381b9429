namespace DmsDashboard.Model;

/// <summary>How a replication is doing, worked out from more than its Status (a replication can be <c>stopped</c> by a fatal error). In the list's order.</summary>
public enum Health
{
    Failed,
    AtRisk,
    Starting,
    Loading,
    Replicating,
    Finished,
    Stopped,
    NotStarted,
    Changing,
    Unknown,
}
