namespace DmsDashboard.Model.Access;

/// <summary>What is said to somebody who may not.</summary>
public static class AccessSentences
{
    /// <summary>"It needs StopReplication, which operators have: ask a dashboard admin for that role."</summary>
    public static string Needs(Capability capability) =>
        $"It needs {capability}, which {RoleCapabilities.Least(capability).ToString().ToLowerInvariant()}s have: ask a dashboard admin for that role.";

    /// <summary>For a program whose token was cut to nothing.</summary>
    public const string TokenMayNothing = "This token may do nothing any more: whoever made it may not do any more what it is for. Use a token of somebody who may.";

    /// <summary>For a program that came with a token.</summary>
    public static string TokenNeeds(Capability capability) => $"It needs {capability}, which this token does not have, or not any more if who made it lost the role: use one that has it.";
}
