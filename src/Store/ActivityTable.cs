using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store;

/// <summary>The statements on the table activity.</summary>
internal static class ActivityTable
{
    // So short that the writer is soon free for the next action.
    private const int RowsAtOnce = 5_000;

    private const string Insert =
        """
        INSERT INTO activity (id, kind, at, target_name, arn, identifier, operation, parameters, who, way, subject, origin, outcome, sentence, fault_code, answered_at,
                              status_before, status_after, health_before, health_after, is_seen_at_start, is_settled)
        VALUES (nullif(@Id, 0), @Kind, @At, @TargetName, @Arn, @Identifier, @Operation, @Parameters, @Who, @Way, @Subject, @Origin, @Outcome, @Sentence, @FaultCode, @AnsweredAt,
                @StatusBefore, @StatusAfter, @HealthBefore, @HealthAfter, @IsSeenAtStart, @IsSettled)
        """;

    private const string Select =
        """
        SELECT id AS Id, kind AS Kind, at AS At, target_name AS TargetName, arn AS Arn, identifier AS Identifier, operation AS Operation,
               parameters AS Parameters, who AS Who, way AS Way, subject AS Subject, origin AS Origin, outcome AS Outcome, sentence AS Sentence, fault_code AS FaultCode,
               answered_at AS AnsweredAt, status_before AS StatusBefore, status_after AS StatusAfter, health_before AS HealthBefore,
               health_after AS HealthAfter, is_seen_at_start AS IsSeenAtStart
        FROM activity
        """;

    private const string Answer =
        """
        UPDATE activity SET outcome = @Outcome, sentence = @Sentence, fault_code = coalesce(@FaultCode, fault_code), answered_at = @AnsweredAt, is_settled = @IsFinal
        WHERE id = @Id AND (@Arn IS NULL OR (arn = @Arn AND at = @At)) AND (outcome IS NULL OR (@IsSettled AND outcome = 'Unknown'))
        """;

    private const string AnswerOpen =
        """
        UPDATE activity SET outcome = @Outcome, sentence = @Sentence, answered_at = @AnsweredAt
        WHERE kind = 'Action' AND outcome IS NULL
        """;

    private const string DeleteOld =
        "DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE at < @Before ORDER BY at LIMIT @RowsAtOnce)";

    private const string DeleteMany =
        """
        DELETE FROM activity WHERE id IN (
            SELECT id FROM activity WHERE kind = 'StateChange'
              AND id <= (SELECT id FROM activity WHERE kind = 'StateChange' ORDER BY id DESC LIMIT 1 OFFSET @Most)
            ORDER BY id LIMIT @RowsAtOnce)
        """;

    /// <summary>Writes an item; says its number.</summary>
    public static long Add(SqliteConnection connection, SqliteTransaction transaction, ActivityItem item) =>
        connection.ExecuteScalar<long>(Insert + " RETURNING id", ActivityRow.Of(item), transaction);

    public static void AddAll(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<ActivityItem> items) =>
        connection.Execute(Insert, items.Select(ActivityRow.Of), transaction);

    /// <summary>Writes the answer of an action that has none yet, or what was found of an unknown one. Where the action is not written down, because the file is another one by now, it is as well.</summary>
    public static int Complete(SqliteConnection connection, SqliteTransaction transaction, ActivityAnswer answer)
    {
        var count = connection.Execute(Answer, Values(answer), transaction);
        if (count > 0 || answer.Item is not { } item)
        {
            return count;
        }

        var there = connection.QueryFirstOrDefault<(string Arn, long At)>("SELECT arn, at FROM activity WHERE id = @Id", new { answer.Id }, transaction);
        if (there == (item.Arn, item.At.ToUnixTimeMilliseconds()))
        {
            return 0;
        }

        var id = Add(connection, transaction, item with { Id = there.Arn is null ? answer.Id : 0 });
        return connection.Execute(Answer, Values(answer with { Id = id }), transaction);
    }

    /// <summary>What an earlier process could not learn the end of, the newest first.</summary>
    public static ImmutableArray<ActivityItem> Unsettled(SqliteConnection connection) =>
        [.. connection.Query<ActivityRow>($"{Select} WHERE is_settled = 0 AND outcome = 'Unknown' ORDER BY id DESC LIMIT {ActivityQuery.MostItems}").Select(static row => row.ToItem())];

    /// <summary>Lets items have higher numbers than this from now on.</summary>
    public static void NumberFrom(SqliteConnection connection, SqliteTransaction transaction, long id)
    {
        connection.Execute("INSERT INTO sqlite_sequence (name, seq) SELECT 'activity', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'activity')", transaction: transaction);
        connection.Execute("UPDATE sqlite_sequence SET seq = max(seq, @id) WHERE name = 'activity'", new { id }, transaction);
    }

    /// <summary>Gives every action without an answer this one; says how many there were.</summary>
    public static int CompleteOpen(SqliteConnection connection, SqliteTransaction transaction, ActivityAnswer answer) =>
        connection.Execute(AnswerOpen, Values(answer), transaction);

    /// <summary>Deletes a bounded number of what is too old or too much; says how many it were.</summary>
    public static int Prune(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before, int mostStateChanges) =>
        connection.Execute(DeleteOld, new { Before = before.ToUnixTimeMilliseconds(), RowsAtOnce }, transaction)
        + connection.Execute(DeleteMany, new { Most = mostStateChanges, RowsAtOnce }, transaction);

    public static ImmutableArray<ActivityItem> Query(SqliteConnection connection, ActivityQuery query)
    {
        var values = new DynamicParameters();
        values.Add("Limit", Math.Clamp(query.Limit, 1, ActivityQuery.MostItems));
        var rows = connection.Query<ActivityRow>($"{Select} {ActivityFilter.Where(query, values)} ORDER BY id DESC LIMIT @Limit", values);
        return [.. rows.Select(static row => row.ToItem())];
    }

    /// <summary>The item of that number, or none.</summary>
    public static ImmutableArray<ActivityItem> Find(SqliteConnection connection, long id) =>
        [.. connection.Query<ActivityRow>($"{Select} WHERE id = @id", new { id }).Select(static row => row.ToItem())];

    private static object Values(ActivityAnswer answer) => new
    {
        answer.Id,
        answer.IsSettled,
        answer.IsFinal,
        answer.Item?.Arn,
        At = answer.Item?.At.ToUnixTimeMilliseconds(),
        Outcome = answer.Result.Outcome.ToString(),
        answer.Result.Sentence,
        FaultCode = answer.Result.Fault?.Code,
        AnsweredAt = answer.At.ToUnixTimeMilliseconds(),
    };
}
