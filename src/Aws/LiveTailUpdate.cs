using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>What a live tail says: first that it is open, then once a second what was ingested.</summary>
/// <param name="IsStart">True for the first one, which has no events: what is ingested from now on will come.</param>
/// <param name="IsSampled">True when CloudWatch left events out (more than 500 in a second).</param>
/// <param name="Events">Empty while nothing happens: a sign of life.</param>
public sealed record LiveTailUpdate(bool IsStart, bool IsSampled, ImmutableArray<LogEvent> Events)
{
    public static readonly LiveTailUpdate Start = new(true, false, []);
}
