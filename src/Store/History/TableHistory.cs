using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Store.History;

/// <summary>How far each table of a replication was at the last readings, bounded: many tables have fewer points each. Safe to use from any thread.</summary>
public sealed class TableHistory(ReplicationKey key)
{
    /// <summary>Points kept of a table.</summary>
    public const int MostPoints = 60;

    private const int MostPointsInAll = 240_000, FewestPoints = 4, MostWrittenAtOnce = 200;

    private static readonly TimeSpan BetweenWritings = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<TableName, TablePoints> _tables = [];
    private DateTimeOffset _readAt;
    private DateTimeOffset _writtenAt;

    /// <summary>Of which replication.</summary>
    public ReplicationKey Key => key;

    /// <summary>The points of a table in the order of time; of a time in which it stood still, the ends only.</summary>
    public ImmutableArray<TablePoint> Of(string schemaName, string tableName)
    {
        lock (_gate)
        {
            return _tables.TryGetValue(new TableName(schemaName, tableName), out var points) ? [.. points.Items] : [];
        }
    }

    /// <summary>How fast each of these moved between its last two readings, in their order.</summary>
    public ImmutableArray<TableRate> RatesOf(ImmutableArray<TableStatistics> tables)
    {
        lock (_gate)
        {
            return ImmutableArray.CreateRange(tables, table => TableRates.Of(table, _tables.TryGetValue(TableName.Of(table), out var points) ? points.Items : []));
        }
    }

    /// <summary>Adds a reading.</summary>
    internal void Add(ImmutableArray<TableStatistics> tables, DateTimeOffset at)
    {
        var most = Math.Clamp(MostPointsInAll / Math.Max(1, tables.Length), FewestPoints, MostPoints);
        lock (_gate)
        {
            _readAt = at;
            foreach (var table in tables)
            {
                Points(TableName.Of(table)).Add(TablePoint.Of(table, at), most);
            }
        }
    }

    /// <summary>Puts earlier points ahead of what was added meanwhile.</summary>
    internal void Restore(ImmutableArray<TableSample> samples)
    {
        lock (_gate)
        {
            foreach (var table in samples.GroupBy(static sample => sample.Name))
            {
                Points(table.Key).Restore(table.Select(static sample => sample.Point), MostPoints);
            }
        }
    }

    /// <summary>The newest points of the tables that moved most since they were last written; none within a minute of the last time.</summary>
    internal ImmutableArray<TableSample> TakeUnwritten()
    {
        lock (_gate)
        {
            if (_readAt - _writtenAt < BetweenWritings)
            {
                return [];
            }

            _writtenAt = _readAt;
            return [.. _tables
                .Where(static table => table.Value.Unwritten > 0)
                .OrderByDescending(static table => table.Value.Unwritten)
                .Take(MostWrittenAtOnce)
                .Select(static table => new TableSample(table.Key, table.Value.TakeNewest()))];
        }
    }

    private TablePoints Points(TableName name)
    {
        if (!_tables.TryGetValue(name, out var points))
        {
            _tables.Add(name, points = new TablePoints());
        }

        return points;
    }
}
