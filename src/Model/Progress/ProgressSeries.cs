namespace DmsDashboard.Model.Progress;

/// <summary>The recent samples of one load, bounded: of what did not move only the ends are kept, and old ones are thinned. For one caller at a time.</summary>
public sealed class ProgressSeries(DateTimeOffset? run)
{
    /// <summary>Samples kept at most; as many again of rows.</summary>
    public const int Most = 160;

    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);

    private readonly List<ProgressSample> _samples = [];
    private readonly List<RowSample> _rows = [];

    /// <summary>Of which run, see <see cref="LoadPhase.RunOf"/>.</summary>
    public DateTimeOffset? Run => run;

    /// <summary>In the order of their time; the newest is always the last that was added.</summary>
    public IReadOnlyList<ProgressSample> Samples => _samples;

    /// <summary>In the order of their time.</summary>
    public IReadOnlyList<RowSample> Rows => _rows;

    /// <summary>Adds what a poll told. One that is not newer is left out; a percentage that fell is another load.</summary>
    public void Add(ProgressSample sample)
    {
        if (_samples is [.., var last])
        {
            if (sample.At <= last.At)
            {
                return;
            }

            if (sample.Percent < last.Percent)
            {
                _samples.Clear();
            }
            else if (_samples is [.., var before, _] && sample.SaysTheSameAs(last) && sample.SaysTheSameAs(before) && sample.At - before.At < LongestQuiet)
            {
                _samples.RemoveAt(_samples.Count - 1);
            }
        }

        _samples.Add(sample);
        Thin(_samples);
    }

    /// <summary>Adds what a reading of the tables told, if it is newer.</summary>
    public void Add(RowSample rows)
    {
        if (_rows is [] || rows.At > _rows[^1].At)
        {
            _rows.Add(rows);
            Thin(_rows);
        }
    }

    /// <summary>Puts earlier samples ahead, read after some had been added.</summary>
    public void Restore(IEnumerable<ProgressSample> samples, IEnumerable<RowSample> rows)
    {
        var (added, addedRows) = (_samples.ToArray(), _rows.ToArray());
        _samples.Clear();
        _rows.Clear();
        foreach (var sample in samples.Concat(added).OrderBy(static sample => sample.At))
        {
            Add(sample);
        }

        foreach (var sample in rows.Concat(addedRows).OrderBy(static sample => sample.At))
        {
            Add(sample);
        }
    }

    // Every second one of the older half goes.
    private static void Thin<T>(List<T> samples)
    {
        if (samples.Count > Most)
        {
            for (var at = samples.Count / 2; at > 0; at -= 2)
            {
                samples.RemoveAt(at);
            }
        }
    }
}
