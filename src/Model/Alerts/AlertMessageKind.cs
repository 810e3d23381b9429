namespace DmsDashboard.Model.Alerts;

/// <summary>What a message tells.</summary>
public enum AlertMessageKind
{
    /// <summary>Alerts that opened, worsened or came again.</summary>
    Opened,

    /// <summary>Alerts that are over.</summary>
    Resolved,

    /// <summary>Alerts that are over because what they warned of has come: no good news.</summary>
    Released,

    /// <summary>That messages arrive: somebody pressed the test button.</summary>
    Test,
}
