namespace DmsDashboard.Model.Alerts;

/// <summary>How much an alert matters. A higher one is told again.</summary>
public enum AlertSeverity
{
    /// <summary>It goes on, and something is wrong.</summary>
    Warning,

    /// <summary>It does not go on, or is about to lose something.</summary>
    Critical,
}
