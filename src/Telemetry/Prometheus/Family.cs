namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>All series of one instrument, a bounded number. Safe to use from any thread.</summary>
internal sealed class Family(FamilyFace face, int mostSeries)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);

    public FamilyFace Face => face;

    /// <summary>Takes a measurement in; false when it had to be left out.</summary>
    public bool TryRecord(double value, string labels)
    {
        lock (_gate)
        {
            var isKnown = _series.TryGetValue(labels, out var known);
            // Asked for all its values, an instrument may tell one twice: a text with a series that comes twice is refused as a whole.
            if (isKnown ? face.IsObservable : _series.Count >= mostSeries)
            {
                return false;
            }

            _series[labels] = face.Kind is FamilyKind.Histogram ? Count(known, value)
                : new Series(face.IsSum ? known.Value + value : value, []);
            return true;
        }
    }

    /// <summary>Before it is asked for its values: what it does not tell any more is gone.</summary>
    public void Forget()
    {
        if (face.IsObservable)
        {
            lock (_gate)
            {
                _series.Clear();
            }
        }
    }

    /// <summary>What it holds at present.</summary>
    public FamilyReading Read()
    {
        lock (_gate)
        {
            return new FamilyReading(face, [.. _series.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value with { Buckets = [.. pair.Value.Buckets] }))]);
        }
    }

    private Series Count(Series known, double value)
    {
        var buckets = known.Buckets ?? new long[face.Bounds.Length + 1];
        var index = 0;
        while (index < face.Bounds.Length && value > face.Bounds[index])
        {
            index++;
        }

        buckets[index]++;
        return new Series(known.Value + value, buckets);
    }
}
