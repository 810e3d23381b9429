using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>A bulk start or stop as a program asks for it.</summary>
/// <param name="IsStop">True to stop them.</param>
/// <param name="Entries">Which ones.</param>
/// <param name="Type">The only way of starting that is wanted; null for either, and for a stop.</param>
internal sealed record BulkRequest(bool IsStop, ImmutableArray<ReplicationEntry> Entries, string? Type)
{
    /// <summary>The same text for the same command.</summary>
    public string Content => string.Join('\n', [IsStop ? "bulk-stop" : "bulk-start", Type ?? "", .. Entries.Select(ReplicationId.Of).Order(StringComparer.Ordinal)]);
}
