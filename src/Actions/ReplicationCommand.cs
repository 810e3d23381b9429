using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions;

/// <summary>What is asked of a replication of either kind: how it is called, checked, written down and sent.</summary>
internal abstract record ReplicationCommand
{
    /// <summary>For the answer: "Start".</summary>
    public abstract string Verb { get; }

    /// <summary>What who asks must be allowed.</summary>
    public abstract Capability Needs { get; }

    /// <summary>The API operation, by kind.</summary>
    public abstract string Operation(ReplicationKind kind);

    /// <summary>What the state allows of it; null when what is asked is none of what there is.</summary>
    public abstract ActionOffer? Offer(ReplicationOffers offers);

    /// <summary>Why it must not be sent, in a sentence; null when it may.</summary>
    public abstract string? Objection(ReplicationEntry entry, ReplicationOffers offers);

    /// <summary>What is sent, by the API's names.</summary>
    public abstract ImmutableArray<(string Name, object? Value)> Parameters(ReplicationEntry entry);

    /// <summary>Sends it once.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public abstract Task SendAsync(DmsCommands commands, ReplicationEntry entry, CancellationToken cancellationToken);

    protected static (string Name, object? Value) Arn(ReplicationEntry entry) =>
        (entry.Kind is ReplicationKind.Task ? "ReplicationTaskArn" : "ReplicationConfigArn", entry.Arn);
}
