using DmsDashboard.Model.Access;

namespace DmsDashboard.Model;

/// <summary>Who asks for an action, and from where.</summary>
/// <param name="Who">The person or program.</param>
/// <param name="From">The remote address, and the program that was used.</param>
public sealed record ActionOrigin(string Who, string From)
{
    /// <summary>What is said of people while there is no sign-in.</summary>
    public const string NotSignedIn = "not signed in";

    /// <summary>Somebody of whom nothing is known, and who may do nothing.</summary>
    public static readonly ActionOrigin Unknown = new(NotSignedIn, "unknown");

    /// <summary>What they may do at the moment of asking.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Of the request of a program, which is tied to the action in the transaction that writes it down; null for everybody else.</summary>
    public long? RequestId { get; init; }

    /// <summary>Whether they may start or stop replications: else there is nothing to press on one.</summary>
    public bool MayAct => Permissions.Has(Capability.StartReplication) || Permissions.Has(Capability.StopReplication);
}
