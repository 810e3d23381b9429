namespace DmsDashboard.Polling;

/// <summary>Why a poller was woken before its time.</summary>
[Flags]
public enum WakeReasons
{
    /// <summary>Its time has come.</summary>
    None = 0,

    /// <summary>A start or stop was answered: its effect is awaited.</summary>
    Action = 1,

    /// <summary>Someone looks, and nobody did before.</summary>
    FirstWatcher = 2,

    /// <summary>Endpoints and configs, or messages, were read.</summary>
    Background = 4,
}
