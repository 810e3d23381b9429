namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What the severity switches choose from. The engine's D, T and V are one switch.</summary>
[Flags]
public enum LogSeverities
{
    None = 0,
    Error = 1,
    Warning = 2,
    Info = 4,
    Debug = 8,

    /// <summary>Lines that name no severity.</summary>
    Other = 16,

    /// <summary>What is shown until somebody chooses: debug lines drown all others.</summary>
    Usual = Error | Warning | Info | Other,
    All = Usual | Debug,
}
