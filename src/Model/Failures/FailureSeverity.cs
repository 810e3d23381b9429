namespace DmsDashboard.Model.Failures;

/// <summary>How much an explained failure matters.</summary>
public enum FailureSeverity
{
    /// <summary>It goes on, but something is amiss.</summary>
    Warning,

    /// <summary>Something stopped or was refused.</summary>
    Error,
}
