namespace DmsDashboard.Model.Alerts;

/// <summary>What became of a message to a webhook.</summary>
public enum OutboxState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>Written down to be sent just now: after a crash nobody knows whether it arrived.</summary>
    Sending,

    /// <summary>The webhook answered with a 2xx.</summary>
    Delivered,

    /// <summary>It is not tried any more.</summary>
    GivenUp,
}
