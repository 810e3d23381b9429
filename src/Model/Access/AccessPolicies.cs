namespace DmsDashboard.Model.Access;

/// <summary>Policies beside those of the capabilities, which have the capabilities' names.</summary>
public static class AccessPolicies
{
    /// <summary>Everybody who may do anything at all.</summary>
    public const string Anything = "Anything";

    /// <summary>People who may do anything at all, and no tokens: the live connection behind the pages.</summary>
    public const string Circuit = "Circuit";
}
