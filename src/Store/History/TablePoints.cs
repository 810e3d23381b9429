namespace DmsDashboard.Store.History;

/// <summary>The points of one table, bounded. For one caller at a time.</summary>
internal sealed class TablePoints
{
    private readonly List<TablePoint> _points = new(2);
    private TablePoint? _written;

    public IReadOnlyList<TablePoint> Items => _points;

    /// <summary>By how many rows and changes it moved since its newest point was last written; the first point counts as nothing.</summary>
    public long Unwritten => _points is [.., var last] ? Moved(_written ?? _points[0], last) : 0;

    /// <summary>Adds a point that is newer; while the table stands still, its last point moves on.</summary>
    public void Add(TablePoint point, int most)
    {
        if (_points is [.., var last])
        {
            if (point.At <= last.At)
            {
                return;
            }

            if (_points is [.., var before, _] && Moved(before, last) == 0 && Moved(last, point) == 0)
            {
                _points.RemoveAt(_points.Count - 1);
            }
        }

        _points.Add(point);
        _points.RemoveRange(0, Math.Max(0, _points.Count - most));
    }

    /// <summary>Puts earlier points ahead.</summary>
    public void Restore(IEnumerable<TablePoint> points, int most)
    {
        var added = _points.ToArray();
        _points.Clear();
        foreach (var point in points.Concat(added).OrderBy(static point => point.At))
        {
            Add(point, most);
        }
    }

    /// <summary>The newest point, which is about to be written.</summary>
    public TablePoint TakeNewest()
    {
        _written = _points[^1];
        return _points[^1];
    }

    private static long Moved(TablePoint one, TablePoint other) => Math.Abs(other.Rows - one.Rows) + Math.Abs(other.Changes - one.Changes);
}
