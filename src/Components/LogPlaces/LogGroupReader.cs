using System.Collections.Immutable;
using DmsDashboard.Store;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>Asks for the log groups of the targets that a page shows, a target once at a time, and keeps what was read last. Belongs to one circuit.</summary>
internal sealed class LogGroupReader(LogReadingStore store)
{
    /// <summary>How many last events are asked for with one press: each is a request of its own to AWS.</summary>
    public const int LastEventsAtOnce = 50;

    private ImmutableDictionary<string, LogGroupReading> _readings = ImmutableDictionary<string, LogGroupReading>.Empty;

    public LogGroupReading this[string targetName] => _readings.GetValueOrDefault(targetName, LogGroupReading.None);

    /// <summary>Reads a target's list; nothing happens while that is under way.</summary>
    public Task ReadAsync(string targetName, CancellationToken cancellationToken) =>
        AskAsync(targetName, async before => before.With(await store.ListGroupsAsync(targetName, cancellationToken)));

    /// <summary>Reads when the last event was, of the next groups of which that is not known.</summary>
    public Task ReadLastEventsAsync(string targetName, CancellationToken cancellationToken) =>
        AskAsync(targetName, async before => before.WithLastEvents(await store.ReadLastEventsAsync(targetName, [.. before.Unread.Take(LastEventsAtOnce)], cancellationToken)));

    private async Task AskAsync(string targetName, Func<LogGroupReading, Task<LogGroupReading>> ask)
    {
        var before = this[targetName];
        if (before.IsReading)
        {
            return;
        }

        _readings = _readings.SetItem(targetName, before with { IsReading = true });
        var after = before;
        try
        {
            after = await ask(before);
        }
        finally
        {
            _readings = _readings.SetItem(targetName, after with { IsReading = false });
        }
    }
}
