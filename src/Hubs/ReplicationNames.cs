using System.Collections.Immutable;
using DmsDashboard.Model;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Hubs;

/// <summary>Finds the replication that another program names.</summary>
internal static class ReplicationNames
{
    /// <summary>Reads an identifier, <c>target/identifier</c> or an ARN.</summary>
    /// <exception cref="HubException">It names none, or several; the sentence says how to name one.</exception>
    public static ReplicationKey Resolve(DmsSnapshot snapshot, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new HubException("TailLogs needs a replication: its identifier or its ARN.");
        }

        return ReplicationNaming.Find(snapshot, name) switch
        {
            [var only] => only.Key,
            [] => throw new HubException(NotFound(snapshot, name)),
            var several => throw new HubException(Ambiguous(several, name)),
        };
    }

    private static string NotFound(DmsSnapshot snapshot, string name) =>
        snapshot.Targets.Any(static target => target.CapturedAt is null)
            ? $"There is no replication '{ReplicationNaming.Shown(name)}' yet: not every target has been read. Try again, or call WatchReplications to see when it is there."
            : $"There is no replication '{ReplicationNaming.Shown(name)}'. WatchReplications lists those that are there.";

    private static string Ambiguous(ImmutableArray<ReplicationEntry> several, string name) =>
        $"There are {several.Length} replications '{ReplicationNaming.Shown(name)}': call TailLogs with one of {string.Join(", ", ReplicationNaming.Choices(several).Select(static choice => $"'{choice}'"))}.";
}
