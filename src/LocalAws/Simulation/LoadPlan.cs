namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// The schedule of a full load: eight subtasks (DMS's MaxFullLoadSubTasks) take tables one after another.
/// Counts at any instant follow from it, so that loaded + loading + queued + errored is always the number of tables.
/// </summary>
internal sealed class LoadPlan
{
    private const int SubTasks = 8;

    private readonly double[] _starts;
    private readonly double[] _ends;
    private readonly double[] _errorEnds;
    private readonly double[] _startSums;
    private readonly double[] _endSums;

    private LoadPlan(LoadEvent[] events, int tables)
    {
        Events = events;
        Tables = tables;
        _starts = [.. events.Where(static item => item.Kind == LoadEventKind.Started).Select(static item => item.At)];
        _ends = [.. events.Where(static item => item.Kind != LoadEventKind.Started).Select(static item => item.At)];
        _errorEnds = [.. events.Where(static item => item.Kind == LoadEventKind.Errored).Select(static item => item.At)];
        _startSums = Sums(_starts);
        _endSums = Sums(_ends);
    }

    /// <summary>Starts and ends of tables in order of time.</summary>
    public IReadOnlyList<LoadEvent> Events { get; }

    /// <summary>How many tables the load has.</summary>
    public int Tables { get; }

    /// <summary>Seconds of work until the last table ends.</summary>
    public double Seconds => _ends.Length == 0 ? 0 : _ends[^1];

    /// <summary>Plans a load of so many tables that takes about so long; the last <paramref name="errors"/> drawn cannot be loaded.</summary>
    public static LoadPlan Create(int tables, int errors, TimeSpan about, Random random)
    {
        // A few tables hold most of the rows, as in any real schema.
        var weights = Enumerable.Range(0, tables).Select(_ => 0.05 - Math.Log(1 - (random.NextDouble() * 0.99))).ToArray();
        var scale = about.TotalSeconds * Math.Min(SubTasks, Math.Max(1, tables)) / Math.Max(0.001, weights.Sum());
        var errored = Enumerable.Range(0, tables).OrderBy(_ => random.Next()).Take(errors).ToHashSet();
        var free = new double[SubTasks];
        List<LoadEvent> events = [];
        for (var table = 0; table < tables; table++)
        {
            var subTask = Array.IndexOf(free, free.Min());
            var seconds = Math.Max(1, weights[table] * scale) * (errored.Contains(table) ? 0.3 : 1);
            events.Add(new LoadEvent(free[subTask], LoadEventKind.Started, table, subTask + 1, seconds));
            free[subTask] += seconds;
            events.Add(new LoadEvent(free[subTask], errored.Contains(table) ? LoadEventKind.Errored : LoadEventKind.Loaded, table, subTask + 1, seconds));
        }

        return new LoadPlan([.. events.OrderBy(static item => item.At).ThenBy(static item => item.Kind)], tables);
    }

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
