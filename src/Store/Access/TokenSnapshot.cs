using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DmsDashboard.Store.Access;

/// <summary>All tokens as the database has them.</summary>
/// <param name="Record">Of which file.</param>
/// <param name="Tokens">The newest first.</param>
internal sealed record TokenSnapshot(int Record, ImmutableArray<KeptToken> Tokens)
{
    public FrozenDictionary<string, KeptToken> ByHash { get; } = Tokens.ToFrozenDictionary(static kept => kept.Key);
}
