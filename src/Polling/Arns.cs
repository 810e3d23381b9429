using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Reads Amazon resource names: arn:partition:service:region:account:resource.</summary>
internal static class Arns
{
    /// <summary>The account of the first entry; null when there is none.</summary>
    public static string? AccountOf(ImmutableArray<ReplicationEntry> entries) =>
        entries is [var first, ..] && first.Arn.Split(':') is [_, _, _, _, { Length: > 0 } account, ..] ? account : null;
}
