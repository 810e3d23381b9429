using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How many lines of each kind are in a list. Counted as they come and go.</summary>
public sealed class LogCounts
{
    private readonly Dictionary<LogSeverities, int> _severities = [];
    private readonly Dictionary<string, int> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _sources = [];

    /// <summary>Lines, without marks and without what goes on with a line.</summary>
    public int Lines { get; private set; }

    public int Orchestrator { get; private set; }

    /// <summary>The components that are there, by name.</summary>
    public ImmutableArray<(string Name, int Count)> Components =>
        [.. _components.Where(static pair => pair.Value > 0).Select(static pair => (pair.Key, pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal)];

    public int this[LogSeverities severity] => _severities.GetValueOrDefault(severity);

    public int OfSource(int order) => _sources.GetValueOrDefault(order);

    public void Add(LogEntry entry) => Count(entry, 1);

    public void Remove(LogEntry entry) => Count(entry, -1);

    public void Clear()
    {
        _severities.Clear();
        _components.Clear();
        _sources.Clear();
        (Lines, Orchestrator) = (0, 0);
    }

    private void Count(LogEntry entry, int by)
    {
        if (entry.Item.Event is not { } line)
        {
            return;
        }

        Lines += by;
        Orchestrator += line.IsOrchestrator ? by : 0;
        _severities[entry.Severity] = _severities.GetValueOrDefault(entry.Severity) + by;
        _sources[entry.Order] = _sources.GetValueOrDefault(entry.Order) + by;
        if (entry.Component is { } component)
        {
            _components[component] = _components.GetValueOrDefault(component) + by;
        }
    }
}
