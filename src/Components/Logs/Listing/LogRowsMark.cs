using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How far the rows of a list were at one of its places: from there they can be made again.</summary>
internal sealed record LogRowsMark(int Place, int Rows, int Matches, int Routine, int Folded, bool HasOlder, ImmutableArray<(LogRepeats Repeats, int Count, long LastTicks)> Open);
