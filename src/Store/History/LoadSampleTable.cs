using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the tables progress_sample and row_sample.</summary>
internal static class LoadSampleTable
{
    private const string Insert =
        """
        INSERT OR REPLACE INTO progress_sample (subject, at, run, percent, loaded, loading, queued, errored)
        VALUES (@Subject, @At, @Run, @Percent, @Loaded, @Loading, @Queued, @Errored)
        """;

    private const string InsertRows = "INSERT OR REPLACE INTO row_sample (subject, at, run, rows) VALUES (@Subject, @At, @Run, @Rows)";

    private const string Select =
        """
        SELECT at AS At, percent AS Percent, loaded AS Loaded, loading AS Loading, queued AS Queued, errored AS Errored
        FROM progress_sample WHERE subject = @Subject AND run = @Run ORDER BY at DESC LIMIT @Most
        """;

    private const string SelectRows = "SELECT at AS At, rows AS Rows FROM row_sample WHERE subject = @Subject AND run = @Run ORDER BY at DESC LIMIT @Most";

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<RunSample> loads, Dictionary<ReplicationKey, long> subjects)
    {
        connection.Execute(Insert, loads.Select(load => new
        {
            Subject = subjects[load.Key],
            At = load.Sample.At.ToUnixTimeMilliseconds(),
            Run = RunOf(load.Run),
            load.Sample.Percent,
            load.Sample.Loaded,
            load.Sample.Loading,
            load.Sample.Queued,
            load.Sample.Errored,
        }), transaction);
        connection.Execute(InsertRows, loads.Where(static load => load.Rows is not null).Select(load => new
        {
            Subject = subjects[load.Key],
            At = load.Rows!.Value.At.ToUnixTimeMilliseconds(),
            Run = RunOf(load.Run),
            load.Rows.Value.Rows,
        }), transaction);
    }

    /// <summary>The newest samples of a run, the oldest of them first.</summary>
    public static LoadHistory Read(SqliteConnection connection, ReplicationKey key, DateTimeOffset? run)
    {
        var values = new { Subject = SubjectTable.Find(connection, key), Run = RunOf(run), ProgressSeries.Most };
        return new LoadHistory(
            key,
            [.. connection.Query<(long At, int? Percent, int Loaded, int Loading, int Queued, int Errored)>(Select, values)
                .Select(static row => new ProgressSample(Time(row.At), row.Percent, row.Loaded, row.Loading, row.Queued, row.Errored)).Reverse()],
            [.. connection.Query<(long At, long Rows)>(SelectRows, values).Select(static row => new RowSample(Time(row.At), row.Rows)).Reverse()]);
    }

    private static long RunOf(DateTimeOffset? run) => run?.ToUnixTimeMilliseconds() ?? 0;

    private static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
