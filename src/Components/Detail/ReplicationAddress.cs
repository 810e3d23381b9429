using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Detail;

/// <summary>The addresses of a replication's pages, relative to the app's base.</summary>
public static class ReplicationAddress
{
    /// <summary>A page of a replication: the overview, or what <paramref name="suffix"/> adds (/logs). Target and kind are named only where the identifier alone would not do.</summary>
    public static string Of(ReplicationEntry entry, DmsSnapshot snapshot, string suffix = "")
    {
        var named = snapshot.FindByIdentifier(entry.Identifier);
        var isInOtherTarget = named.Any(other => other.Target.Name != entry.Target.Name);
        var isOfOtherKind = named.Any(other => other.Target.Name == entry.Target.Name && other.Kind != entry.Kind);
        return $"replications/{Uri.EscapeDataString(entry.Identifier)}{suffix}{Query(isInOtherTarget ? entry.Target.Name : null, isOfOtherKind ? entry.Kind : null)}";
    }

    /// <summary>The part of the address that tells replications of one identifier apart; empty when neither is given.</summary>
    internal static string Query(string? targetName, ReplicationKind? kind) => (targetName, kind) switch
    {
        (null, null) => "",
        ({ } target, null) => $"?target={Uri.EscapeDataString(target)}",
        (null, { } only) => $"?kind={KindWords.Name(only)}",
        ({ } target, { } both) => $"?target={Uri.EscapeDataString(target)}&kind={KindWords.Name(both)}",
    };
}
