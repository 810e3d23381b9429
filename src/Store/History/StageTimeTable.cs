using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the table stage_time.</summary>
internal static class StageTimeTable
{
    // Of each stage, in all targets together: a median needs no more.
    private const int MostOfAStage = 500;

    private const string Insert = "INSERT INTO stage_time (subject, stage, began_at, milliseconds) VALUES (@Subject, @Stage, @BeganAt, @Milliseconds)";

    private const string Select =
        """
        SELECT subject.target_name AS TargetName, subject.arn AS Arn, stage AS Stage, began_at AS BeganAt, milliseconds AS Milliseconds
        FROM stage_time JOIN history_subject AS subject ON subject.id = stage_time.subject ORDER BY began_at
        """;

    private const string DeleteMany =
        """
        DELETE FROM stage_time WHERE id IN (
            SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY stage ORDER BY began_at DESC) AS place FROM stage_time) WHERE place > @MostOfAStage)
        """;

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<StageTime> stages, Dictionary<ReplicationKey, long> subjects)
    {
        connection.Execute(Insert, stages.Select(stage => new
        {
            Subject = subjects[stage.Key],
            stage.Stage,
            BeganAt = stage.BeganAt.ToUnixTimeMilliseconds(),
            Milliseconds = (long)stage.Duration.TotalMilliseconds,
        }), transaction);
        if (stages.Length > 0)
        {
            connection.Execute(DeleteMany, new { MostOfAStage }, transaction);
        }
    }

    /// <summary>All, the oldest first.</summary>
    public static ImmutableArray<StageTime> Read(SqliteConnection connection) =>
        [.. connection.Query<(string TargetName, string Arn, string Stage, long BeganAt, long Milliseconds)>(Select).Select(static row => new StageTime(
            new ReplicationKey(row.TargetName, row.Arn), row.Stage, DateTimeOffset.FromUnixTimeMilliseconds(row.BeganAt), TimeSpan.FromMilliseconds(row.Milliseconds)))];
}
