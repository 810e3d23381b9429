namespace DmsDashboard.Model.Access;

/// <summary>Why a sign-in did not come about; the page has a sentence for each, and what exactly it was stands in the log.</summary>
public enum SignInFault
{
    /// <summary>The provider does not answer, or not as the protocol says.</summary>
    Provider,

    /// <summary>The person stopped it there, or was not let in there.</summary>
    Denied,

    /// <summary>It was begun in another browser, too long ago, or was used already.</summary>
    Lost,

    /// <summary>What the provider answered was not accepted.</summary>
    NotAccepted,

    /// <summary>The session could not be written down.</summary>
    Database,

    /// <summary>Too many were begun from one address.</summary>
    TooMany,
}
