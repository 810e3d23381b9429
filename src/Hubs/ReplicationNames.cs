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

        return Find(snapshot, name) switch
        {
            [var only] => only.Key,
            [] => throw new HubException(NotFound(snapshot, name)),
            var several => throw new HubException(Ambiguous(several, name)),
        };
    }

    private static ImmutableArray<ReplicationEntry> Find(DmsSnapshot snapshot, string name)
    {
        if (snapshot.FindByIdentifier(name) is { IsEmpty: false } byIdentifier)
        {
            return byIdentifier;
        }

        // An identifier has no slash (API: letters, digits, hyphens); a target's name may have.
        var slash = name.LastIndexOf('/');
        var (target, rest) = slash < 0 ? (null, name) : (name[..slash], name[(slash + 1)..]);
        return rest.StartsWith("arn:", StringComparison.Ordinal)
            ? [.. snapshot.Entries.Where(entry => entry.Arn == rest && (target is null || entry.Target.Name == target))]
            : snapshot.FindByIdentifier(rest, target);
    }

    private static string NotFound(DmsSnapshot snapshot, string name) =>
        snapshot.Targets.Any(static target => target.CapturedAt is null)
            ? $"There is no replication '{Short(name)}' yet: not every target has been read. Try again, or call WatchReplications to see when it is there."
            : $"There is no replication '{Short(name)}'. WatchReplications lists those that are there.";

    private static string Ambiguous(ImmutableArray<ReplicationEntry> several, string name)
    {
        var names = several.Select(entry => $"'{entry.Target.Name}/{(IsUnique(entry) ? entry.Identifier : entry.Arn)}'");
        return $"There are {several.Length} replications '{Short(name)}': call TailLogs with one of {string.Join(", ", names)}.";

        bool IsUnique(ReplicationEntry entry) => several.Count(other => other.Target.Name == entry.Target.Name) == 1;
    }

    private static string Short(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
