using System.Collections.Immutable;

namespace DmsDashboard.Aws;

/// <summary>What a paged read brought, and how many calls it took.</summary>
public sealed record DmsPages<TItem>(ImmutableArray<TItem> Items, int Calls);
