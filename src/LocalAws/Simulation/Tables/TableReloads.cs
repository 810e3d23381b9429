using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>The tables of a run that were asked to be reloaded: nothing is kept of the others.</summary>
internal sealed class TableReloads
{
    private readonly Dictionary<int, TableReload> _reloads = [];

    /// <summary>The latest reload of each table.</summary>
    public ImmutableArray<TableReload> All => [.. _reloads.Values];

    /// <summary>The latest reload of a table, or null.</summary>
    public TableReload? Of(int table) => _reloads.GetValueOrDefault(table);

    /// <summary>Begins a reload; an earlier one of the same table counts no more.</summary>
    public void Begin(TableReload reload) => _reloads[reload.Table] = reload;

    /// <summary>All tables are loaded anew.</summary>
    public void Clear() => _reloads.Clear();

    /// <summary>What an engine has lost, the next one begins again.</summary>
    public void Resume(RunClock clock)
    {
        foreach (var lost in _reloads.Values.Where(static reload => reload.Clock.IsClosed && !reload.IsDone(DateTimeOffset.MaxValue)).ToArray())
        {
            Begin(lost with { Clock = clock, Start = 0, End = lost.End - lost.Start });
        }
    }

    /// <summary>Tables by state, given what the loads alone make of them.</summary>
    public LoadCounts Apply(LoadCounts planned, DateTimeOffset at)
    {
        var counts = planned;
        foreach (var reload in _reloads.Values)
        {
            counts = reload.Apply(counts, at);
        }

        return counts;
    }

    /// <summary>When the last reload of a run ends, in seconds of its work; 0 where there is none.</summary>
    public double LastEnd(RunClock clock) => _reloads.Values.Where(reload => reload.Clock == clock).Select(static reload => reload.End).DefaultIfEmpty().Max();

    /// <summary>When the next reload of a run ends, in seconds of its work, or null.</summary>
    public double? NextEnd(RunClock clock) => _reloads.Values.Where(reload => reload.Clock == clock && !reload.IsLogged).Min(static reload => (double?)reload.End);

    /// <summary>The reloads that have ended by an instant, each given once.</summary>
    public IReadOnlyList<TableReload> TakeEnded(DateTimeOffset at)
    {
        TableReload[] ended = [.. _reloads.Values.Where(reload => !reload.IsLogged && reload.IsDone(at)).OrderBy(static reload => reload.End).ThenBy(static reload => reload.Table)];
        foreach (var reload in ended)
        {
            Begin(reload with { IsLogged = true });
        }

        return ended;
    }
}
