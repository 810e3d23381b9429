namespace DmsDashboard.Model.Access;

/// <summary>What somebody is here; each may do all that the one before may.</summary>
public enum Role
{
    /// <summary>Sees everything, changes nothing.</summary>
    Viewer,

    /// <summary>Also starts, stops, reloads, tests connections and shares the status.</summary>
    Operator,

    /// <summary>Also manages alerts, tokens and sessions.</summary>
    Admin,
}
