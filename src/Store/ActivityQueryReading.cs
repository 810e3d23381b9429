using System.Collections.Immutable;

namespace DmsDashboard.Store;

/// <summary>What an address asks of the activity.</summary>
/// <param name="Query">Of all values that could be read.</param>
/// <param name="Problems">A sentence for each that could not.</param>
public sealed record ActivityQueryReading(ActivityQuery Query, ImmutableArray<string> Problems);
