namespace DmsDashboard.Model.Failures;

/// <summary>Where a text comes from, in DMS's names; each failure of the catalogue says where it is found.</summary>
[Flags]
public enum FailureTexts
{
    None = 0,

    /// <summary>A line of a task's log or a message of the orchestrator.</summary>
    Line = 1,

    FailureMessages = 2,

    LastFailureMessage = 4,

    StopReason = 8,

    /// <summary>What AWS answered to a call.</summary>
    Call = 16,

    Any = Line | FailureMessages | LastFailureMessage | StopReason | Call,
}
