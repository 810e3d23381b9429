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

    /// <summary>How they came in: the name of the authentication scheme, or one of <see cref="AccessWays"/>; null when nobody came in.</summary>
    public string? Way { get; init; }

    /// <summary>What names them at that way for good, where a name may change and be somebody else's too: a provider's subject, a token's number; null where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>How they are shown where nothing else tells them from others: people with their way.</summary>
    public string Named => AccessWays.Named(Who, Way);

    /// <summary>What they may do at the moment of asking.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Of the request of a program, which is tied to the action in the transaction that writes it down; null for everybody else.</summary>
    public long? RequestId { get; init; }

    /// <summary>Somebody who signed in, from where.</summary>
    public static ActionOrigin Of(Person person, string from) => new(person.Name, from) { Way = person.Way, Subject = person.Subject };

    /// <summary>Whether they may start or stop replications: else there is nothing to press on one.</summary>
    public bool MayAct => Permissions.Has(Capability.StartReplication) || Permissions.Has(Capability.StopReplication);
}
