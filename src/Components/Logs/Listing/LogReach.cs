namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How far back the lines of a source are all there.</summary>
/// <param name="Since">UTC ticks; <see cref="long.MinValue"/> when nothing in the list is missing.</param>
public readonly record struct LogReach(long Since)
{
    public static readonly LogReach All = new(long.MinValue);

    /// <summary>
    /// What a first batch reaches back to when it does not hold the whole log: streams are read from their newest lines back, all as far as the
    /// limit, so those with the most lines were cut.
    /// </summary>
    public static LogReach OfCut(IEnumerable<DmsDashboard.Model.LogItem> items)
    {
        var streams = items.Where(static item => item.Event is not null).GroupBy(static item => item.Event!.LogStreamName).ToArray();
        if (streams.Length == 0)
        {
            return All;
        }

        var most = streams.Max(static stream => stream.Count());
        return new LogReach(streams.Where(stream => stream.Count() == most).Max(static stream => stream.Min(static item => item.Event!.Timestamp.UtcTicks)));
    }
}
