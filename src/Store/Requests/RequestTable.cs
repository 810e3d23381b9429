using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Requests;

/// <summary>The statements on the table program_request.</summary>
internal static class RequestTable
{
    private const string Select = """
        SELECT id AS Id, content AS Content, activity_id AS ActivityId, answer AS Answer, (SELECT outcome FROM activity WHERE activity.id = activity_id) AS Outcome
        FROM program_request WHERE caller = @Caller AND key = @Key
        """;

    /// <summary>The turn of a request; one that is new is kept from now on.</summary>
    public static RequestTurn Take(SqliteConnection connection, SqliteTransaction transaction, ProgramRequest request, DateTimeOffset now)
    {
        connection.Execute("DELETE FROM program_request WHERE begun_at <= @Before", new { Before = (now - RequestStore.Kept).ToUnixTimeMilliseconds() }, transaction);
        if (connection.QueryFirstOrDefault<RequestRow>(Select, request, transaction) is { } row)
        {
            return row.ToTurn(request.Content);
        }

        if (connection.ExecuteScalar<int>("SELECT count(*) FROM program_request WHERE caller = @Caller", request, transaction) >= RequestStore.MostOfACaller)
        {
            return new RequestTurn(RequestTurnKind.TooMany);
        }

        var id = connection.ExecuteScalar<long>(
            "INSERT INTO program_request (caller, key, content, begun_at) VALUES (@Caller, @Key, @Content, @Now) RETURNING id",
            new { request.Caller, request.Key, request.Content, Now = now.ToUnixTimeMilliseconds() },
            transaction);
        return new RequestTurn(RequestTurnKind.Mine) { Id = id };
    }

    /// <summary>Ties a request to the action that is written down for it.</summary>
    public static int Link(SqliteConnection connection, SqliteTransaction transaction, long id, long activityId) =>
        connection.Execute("UPDATE program_request SET activity_id = @activityId WHERE id = @id", new { id, activityId }, transaction);

    public static int Complete(SqliteConnection connection, SqliteTransaction transaction, long id, string answer) =>
        connection.Execute("UPDATE program_request SET answer = @answer WHERE id = @id", new { id, answer }, transaction);

    public static int Delete(SqliteConnection connection, SqliteTransaction transaction, long id) =>
        connection.Execute("DELETE FROM program_request WHERE id = @id", new { id }, transaction);
}
