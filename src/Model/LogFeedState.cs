namespace DmsDashboard.Model;

/// <summary>How the log lines of a replication come in at present.</summary>
public enum LogFeedState
{
    /// <summary>Being opened and back-filled.</summary>
    Opening,

    /// <summary>The log group does not exist yet: it appears with the first run.</summary>
    NoLogGroup,

    /// <summary>Live tail.</summary>
    Live,

    /// <summary>GetLogEvents on an interval.</summary>
    Polling,

    /// <summary>Lost; being opened again.</summary>
    Reconnecting,

    /// <summary>CloudWatch Logs cannot be read, see the last mark.</summary>
    Unavailable,
}
