namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>When each table of a load is taken and done with: eight subtasks (DMS's MaxFullLoadSubTasks) take one after another.</summary>
internal sealed class LoadSchedule
{
    /// <summary>How many tables are loaded at a time.</summary>
    public const int SubTasks = 8;

    // A table that cannot be loaded shows it after a third of its rows.
    private const double ErrorsAfter = 0.3;

    private readonly (double Start, double End)[] _spans;
    private readonly byte[] _subTasks;
    private readonly IReadOnlySet<int> _errored;

    private LoadSchedule(LoadOrder order, IReadOnlySet<int> errored) =>
        (Order, _errored, _spans, _subTasks) = (order, errored, new (double, double)[order.Count], new byte[order.Count]);

    /// <summary>The tables in the order in which they are taken.</summary>
    public LoadOrder Order { get; }

    /// <summary>Schedules a load; with errors, the tables that have some are given up part of the way.</summary>
    public static LoadSchedule Create(LoadOrder order, TableTraits traits, bool withErrors)
    {
        var schedule = new LoadSchedule(order, withErrors ? traits.Errored : new HashSet<int>());
        Span<double> free = stackalloc double[SubTasks];
        for (var position = 0; position < order.Count; position++)
        {
            var (table, subTask) = (order.TableAt(position), FirstFree(free));
            var start = free[subTask];
            free[subTask] += traits.Seconds(table) * (schedule._errored.Contains(table) ? ErrorsAfter : 1);
            schedule._spans[position] = (start, free[subTask]);
            schedule._subTasks[position] = (byte)subTask;
        }

        return schedule;
    }

    /// <summary>Seconds of work in the load at which the table of a position is taken and done with.</summary>
    public (double Start, double End) SpanAt(int position) => _spans[position];

    /// <summary>Whether the table of a position cannot be loaded.</summary>
    public bool IsErroredAt(int position) => _errored.Contains(Order.TableAt(position));

    /// <summary>The share of a table's rows that its load copies.</summary>
    public double ShareAt(int position) => IsErroredAt(position) ? ErrorsAfter : 1;

    /// <summary>The number, from 1, of the subtask that loads the table of a position.</summary>
    public int SubTaskAt(int position) => _subTasks[position] + 1;

    /// <summary>What is left to be loaded when the load ends after so much work.</summary>
    public LoadOrder Remaining(double work)
    {
        List<int> inHand = [];
        var position = 0;
        for (; position < _spans.Length && (_spans[position].Start <= work || position < Order.First.Length); position++)
        {
            if (_spans[position].End > work)
            {
                inHand.Add(Order.TableAt(position));
            }
        }

        return new LoadOrder([.. inHand], Order.Next + position - Order.First.Length, Order.Tables);
    }

    private static int FirstFree(ReadOnlySpan<double> free)
    {
        var first = 0;
        for (var subTask = 1; subTask < free.Length; subTask++)
        {
            first = free[subTask] < free[first] ? subTask : first;
        }

        return first;
    }
}
