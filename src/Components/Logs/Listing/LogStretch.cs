namespace DmsDashboard.Components.Logs.Listing;

/// <summary>
/// The stretch of time that belongs to a line: a log often has some lines of a run that was days ago, beside thousands of the last hour. All of them
/// in one picture say nothing.
/// </summary>
internal static class LogStretch
{
    // So few lines make no picture, however far apart they are.
    private const int Fewest = 5;

    // Silence that is no end.
    private static readonly long Silence = TimeSpan.FromHours(1).Ticks;

    /// <summary>The first and the last of these times, oldest first and at least one, without a long silence between them and <paramref name="ticks"/>.</summary>
    public static (int First, int Last) Around(long[] times, long ticks)
    {
        var at = Array.BinarySearch(times, ticks);
        var first = Math.Min(at < 0 ? ~at : at, times.Length - 1);
        var last = first;
        while (true)
        {
            var before = first > 0 ? times[first] - times[first - 1] : long.MaxValue;
            var after = last < times.Length - 1 ? times[last + 1] - times[last] : long.MaxValue;
            var gap = Math.Min(before, after);
            // What has lasted long may be silent longer.
            if (gap == long.MaxValue || (last - first + 1 >= Fewest && gap > Math.Max(Silence, 2 * (times[last] - times[first]))))
            {
                return (first, last);
            }

            (first, last) = before <= after ? (first - 1, last) : (first, last + 1);
        }
    }
}
