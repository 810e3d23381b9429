namespace DmsDashboard.Bench.Watchers;

/// <summary>What one stream of the hub got.</summary>
/// <param name="Lines">Numbered lines.</param>
/// <param name="Missing">Numbers that were left out since the beginning and have not come.</param>
/// <param name="StillMissing">Of those that were missing when this was asked before, how many still are.</param>
/// <param name="Late">Numbers that were left out and came afterwards.</param>
/// <param name="Repeated">Numbers that came again.</param>
/// <param name="Marks">Marks by kind.</param>
/// <param name="Ages">How old each line was, in milliseconds.</param>
/// <param name="NewestAges">How old the newest line of each update was.</param>
internal sealed record HubSeen(long Lines, long Missing, long StillMissing, long Late, long Repeated, Dictionary<string, int> Marks, double[] Ages, double[] NewestAges);
