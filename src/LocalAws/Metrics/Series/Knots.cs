namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>Weights that each count from a position on; their sums are made once, so that any position is told by one search.</summary>
internal sealed class Knots
{
    private readonly double[] _at;
    private readonly double[] _weights;
    private readonly double[] _moments;

    public Knots(IEnumerable<(double At, double Weight)> knots)
    {
        (double At, double Weight)[] sorted = [.. knots.OrderBy(static knot => knot.At)];
        _at = [.. sorted.Select(static knot => knot.At)];
        (_weights, _moments) = (new double[sorted.Length + 1], new double[sorted.Length + 1]);
        for (var number = 0; number < sorted.Length; number++)
        {
            _weights[number + 1] = _weights[number] + sorted[number].Weight;
            _moments[number + 1] = _moments[number] + (sorted[number].Weight * sorted[number].At);
        }
    }

    /// <summary>The weights that count at a position.</summary>
    public double Sum(double position) => _weights[CountUpTo(position)];

    /// <summary>What they have come to if each adds its weight for every unit since its own position.</summary>
    public double Rise(double position)
    {
        var count = CountUpTo(position);

        return (_weights[count] * position) - _moments[count];
    }

    private int CountUpTo(double position)
    {
        var found = Array.BinarySearch(_at, position);
        if (found < 0)
        {
            return ~found;
        }

        while (found < _at.Length && _at[found] <= position)
        {
            found++;
        }

        return found;
    }
}
