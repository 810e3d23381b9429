using DmsDashboard.Model;

namespace DmsDashboard.Components.Detail;

/// <summary>The addresses of a replication's pages, relative to the app's base.</summary>
public static class ReplicationAddress
{
    /// <summary>The overview; the target is named only where the identifier alone would not do.</summary>
    public static string Of(ReplicationEntry entry, bool isUnique, string suffix = "") =>
        $"replications/{Uri.EscapeDataString(entry.Identifier)}{suffix}{(isUnique ? "" : $"?target={Uri.EscapeDataString(entry.Target.Name)}")}";

    /// <summary>As <see cref="Of(ReplicationEntry, bool, string)"/>, with the snapshot to tell whether the identifier is unique.</summary>
    public static string Of(ReplicationEntry entry, DmsSnapshot snapshot, string suffix = "") =>
        Of(entry, snapshot.FindByIdentifier(entry.Identifier).Length <= 1, suffix);
}
