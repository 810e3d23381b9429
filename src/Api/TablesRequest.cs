using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Api;

/// <summary>What was asked of the tables of a replication.</summary>
/// <param name="Entry">Whose; null where that cannot be told.</param>
/// <param name="Query">Which, and in what order.</param>
/// <param name="Problems">A sentence for each parameter that cannot be used.</param>
internal sealed record TablesRequest(ReplicationEntry? Entry, TableQuery Query, ImmutableArray<string> Problems);
