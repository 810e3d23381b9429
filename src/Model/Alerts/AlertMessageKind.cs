namespace DmsDashboard.Model.Alerts;

/// <summary>What a message tells.</summary>
public enum AlertMessageKind
{
    /// <summary>Alerts that opened or worsened.</summary>
    Opened,

    /// <summary>Alerts that are over.</summary>
    Resolved,

    /// <summary>That messages arrive: somebody pressed the test button.</summary>
    Test,
}
