using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Takes the newest events of several streams, as far as none can be missing between them.</summary>
internal static class StretchMerge
{
    /// <summary>Up to <paramref name="wanted"/> events, the newest first, none older than <paramref name="horizon"/>; and where each stream goes on that has more.</summary>
    public static (List<LogEvent> Events, ImmutableArray<StreamPlace> Places) Take(IReadOnlyList<StreamStretch> stretches, int wanted, long horizon)
    {
        var oldest = stretches.Select(static stretch => stretch.Horizon).Append(horizon).Max();
        var taken = new int[stretches.Count];
        var events = new List<LogEvent>();
        while (events.Count < wanted && Newest(stretches, taken) is { } stream && stretches[stream].Events[taken[stream]] is { } found && found.Timestamp.ToUnixTimeMilliseconds() >= oldest)
        {
            events.Add(found);
            taken[stream]++;
        }

        return (events, [.. stretches.Select((stretch, index) => stretch.After(taken[index])).OfType<StreamPlace>()]);
    }

    private static int? Newest(IReadOnlyList<StreamStretch> stretches, int[] taken)
    {
        int? newest = null;
        for (var stream = 0; stream < stretches.Count; stream++)
        {
            if (taken[stream] < stretches[stream].Events.Count
                && (newest is not { } best || stretches[stream].Events[taken[stream]].Timestamp > stretches[best].Events[taken[best]].Timestamp))
            {
                newest = stream;
            }
        }

        return newest;
    }
}
