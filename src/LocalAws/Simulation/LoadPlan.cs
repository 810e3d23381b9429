using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// The progress of a full load. Counts at any instant follow from its schedule, so that loaded + loading + queued + errored
/// is always the number of tables.
/// </summary>
internal sealed class LoadPlan
{
    private readonly LoadSchedule _schedule;
    private readonly TableTraits _traits;
    private readonly double[] _starts;
    private readonly double[] _ends;
    private readonly double[] _errorEnds;
    private readonly double[] _startSums;
    private readonly double[] _endSums;
    private LoadEvent[]? _events;

    public LoadPlan(LoadSchedule schedule, TableTraits traits)
    {
        (_schedule, _traits) = (schedule, traits);
        var positions = Enumerable.Range(0, Tables);
        _starts = [.. positions.Select(position => schedule.SpanAt(position).Start)];
        _ends = [.. positions.Select(position => schedule.SpanAt(position).End).Order()];
        _errorEnds = [.. positions.Where(schedule.IsErroredAt).Select(position => schedule.SpanAt(position).End).Order()];
        _startSums = Sums(_starts);
        _endSums = Sums(_ends);
    }

    /// <summary>Starts and ends of tables in order of time; made on demand, as those that write no log need none.</summary>
    public IReadOnlyList<LoadEvent> Events => _events ??= [.. Enumerable.Range(0, Tables).SelectMany(EventsAt).OrderBy(static item => item.At).ThenBy(static item => item.Kind)];

    /// <summary>How many tables the load has.</summary>
    public int Tables => _schedule.Order.Count;

    /// <summary>Seconds of work until the last table ends.</summary>
    public double Seconds => _ends.Length == 0 ? 0 : _ends[^1];

    /// <summary>The tables' states after so much work.</summary>
    public LoadCounts At(double work)
    {
        var started = CountUpTo(_starts, work);
        var ended = CountUpTo(_ends, work);
        var errored = CountUpTo(_errorEnds, work);
        return new LoadCounts(ended - errored, started - ended, Tables - started, errored);
    }

    /// <summary>The share of the work that is done, 0 to 1.</summary>
    public double Share(double work)
    {
        var total = _endSums[^1] - _startSums[^1];
        var (started, ended) = (CountUpTo(_starts, work), CountUpTo(_ends, work));
        var open = (started * work) - _startSums[started];
        var over = (ended * work) - _endSums[ended];
        return total <= 0 ? 1 : Math.Clamp((open - over) / total, 0, 1);
    }

    private IEnumerable<LoadEvent> EventsAt(int position)
    {
        var (table, subTask, span) = (_schedule.Order.TableAt(position), _schedule.SubTaskAt(position), _schedule.SpanAt(position));
        yield return new LoadEvent(span.Start, LoadEventKind.Started, table, subTask, _traits.Rows(table));
        yield return new LoadEvent(span.End, _schedule.IsErroredAt(position) ? LoadEventKind.Errored : LoadEventKind.Loaded, table, subTask, _traits.Rows(table));
    }

    private static double[] Sums(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var position = 0; position < values.Length; position++)
        {
            sums[position + 1] = sums[position] + values[position];
        }

        return sums;
    }

    private static int CountUpTo(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
