using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Makes items of events that were read later than those that come in by themselves; says of each whether it goes on with the one before it in its stream.</summary>
internal static class Continuations
{
    /// <summary>Items numbered upwards from <paramref name="first"/>.</summary>
    public static ImmutableArray<LogItem> Items(LogSource source, IReadOnlyCollection<LogEvent> events, long first)
    {
        var continuations = new LogContinuations(source);
        var items = ImmutableArray.CreateBuilder<LogItem>(events.Count);
        foreach (var line in events)
        {
            items.Add(new LogItem(first + items.Count, line, null) { Source = source, IsContinuation = continuations.GoesOn(line) });
        }

        return items.MoveToImmutable();
    }
}
