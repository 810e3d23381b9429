using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Shared;

/// <summary>What a <see cref="ReplicationKind"/> is called, on the page and in the address.</summary>
public static class KindWords
{
    public static readonly ImmutableArray<ReplicationKind> All = [.. Enum.GetValues<ReplicationKind>()];

    /// <summary>"Serverless", "Task".</summary>
    public static string Word(ReplicationKind kind) => kind is ReplicationKind.Task ? "Task" : "Serverless";

    /// <summary>The name in the address: "serverless", "task".</summary>
    public static string Name(ReplicationKind kind) => kind is ReplicationKind.Task ? "task" : "serverless";

    /// <summary>The identifier for a screen reader; with the kind where one of the other kind has the same, and with the target where there are several.</summary>
    public static string NameOf(ReplicationEntry entry) =>
        $"{entry.Identifier}{(entry.SharesIdentifier ? $", {Word(entry.Kind)}" : "")}{(entry.Target.IsOneOfSeveral ? $", {entry.Target.Name}" : "")}";

    /// <summary>The API's type of the kind, which the names of its members begin with: Replication or ReplicationTask.</summary>
    public static string ApiType(ReplicationKind kind) => kind is ReplicationKind.Task ? "ReplicationTask" : "Replication";

    /// <summary>The other way round; null for a name that is none.</summary>
    public static ReplicationKind? FromName(string? name)
    {
        foreach (var kind in All)
        {
            if (string.Equals(Name(kind), name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
