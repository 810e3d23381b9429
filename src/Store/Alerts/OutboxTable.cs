using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using DmsDashboard.Model.Alerts;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Alerts;

/// <summary>The statements on the table alert_message.</summary>
internal static class OutboxTable
{
    private const string Insert =
        """
        INSERT INTO alert_message (id, webhook, content, state, attempts, created_at, next_at, answer)
        VALUES (@Id, @Webhook, @Content, 'Waiting', 0, @CreatedAt, @NextAt, '')
        """;

    private const string Select =
        """
        SELECT number AS Number, id AS Id, webhook AS Webhook, content AS Content, state AS State, attempts AS Attempts, created_at AS CreatedAt,
               next_at AS NextAt, answered_at AS AnsweredAt, status AS Status, answer AS Answer
        FROM alert_message
        """;

    // The first of each webhook alone: what happened later is not told before what happened earlier.
    private const string Heads = Select + " WHERE number IN (SELECT min(number) FROM alert_message WHERE state IN ('Waiting', 'Sending') GROUP BY webhook)";

    private const string Claim = "UPDATE alert_message SET state = 'Sending', attempts = attempts + 1 WHERE id = @id AND state = 'Waiting'";

    private const string Answer =
        """
        UPDATE alert_message SET state = @State, next_at = @NextAt, answered_at = @AnsweredAt, status = @Status, answer = @Answer
        WHERE id = @Id AND state IN ('Waiting', 'Sending')
        """;

    private const string Unclaim =
        """
        UPDATE alert_message SET state = 'Waiting', next_at = @now, answer = 'The dashboard ended before the answer came: it may have arrived. It is sent again under the same number.'
        WHERE state = 'Sending'
        """;

    private const string Last = Select + " WHERE number = (SELECT number FROM alert_message WHERE webhook = @webhook AND answered_at IS NOT NULL ORDER BY answered_at DESC, number DESC LIMIT 1)";

    private const string DeleteOld =
        """
        DELETE FROM alert_message WHERE number IN (
            SELECT number FROM alert_message WHERE state IN ('Delivered', 'GivenUp') AND created_at < @before ORDER BY number LIMIT 5000)
        """;

    // By their names: a message may wait for another version of the program.
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Add(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<OutboxMessage> messages) => connection.Execute(
        Insert,
        messages.Select(static message => new
        {
            message.Id,
            message.Webhook,
            Content = JsonSerializer.Serialize(message.Content, Names),
            CreatedAt = message.CreatedAt.ToUnixTimeMilliseconds(),
            NextAt = message.NextAt.ToUnixTimeMilliseconds(),
        }),
        transaction);

    /// <summary>The first message of each webhook that is not settled.</summary>
    public static ImmutableArray<OutboxMessage> ReadHeads(SqliteConnection connection) => [.. connection.Query<OutboxRow>(Heads).Select(static row => row.ToMessage())];

    public static OutboxMessage? Read(SqliteConnection connection, string id) =>
        connection.QueryFirstOrDefault<OutboxRow>(Select + " WHERE id = @id", new { id })?.ToMessage();

    /// <summary>False when somebody settled it meanwhile.</summary>
    public static bool TryClaim(SqliteConnection connection, SqliteTransaction transaction, string id) => connection.Execute(Claim, new { id }, transaction) == 1;

    public static int WriteAnswer(SqliteConnection connection, SqliteTransaction transaction, OutboxMessage message) => connection.Execute(
        Answer,
        new
        {
            message.Id,
            State = message.State.ToString(),
            NextAt = message.NextAt.ToUnixTimeMilliseconds(),
            AnsweredAt = message.AnsweredAt?.ToUnixTimeMilliseconds(),
            message.Status,
            message.Answer,
        },
        transaction);

    /// <summary>What an earlier process was sending when it ended; says how many.</summary>
    public static int UnclaimAll(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now) =>
        connection.Execute(Unclaim, new { now = now.ToUnixTimeMilliseconds() }, transaction);

    /// <summary>How many are not settled, and the first of them.</summary>
    public static WebhookState StateOf(SqliteConnection connection, WebhookFace face)
    {
        var values = new { webhook = face.Name };
        var waiting = connection.ExecuteScalar<int>("SELECT count(*) FROM alert_message WHERE webhook = @webhook AND state IN ('Waiting', 'Sending')", values);
        var oldest = waiting == 0 ? null : connection.QueryFirstOrDefault<OutboxRow>(Select + " WHERE webhook = @webhook AND state IN ('Waiting', 'Sending') ORDER BY number LIMIT 1", values);
        return new WebhookState(face, connection.QueryFirstOrDefault<OutboxRow>(Last, values)?.ToMessage(), waiting, oldest?.ToMessage());
    }

    public static int Prune(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before) =>
        connection.Execute(DeleteOld, new { before = before.ToUnixTimeMilliseconds() }, transaction);

    private sealed class OutboxRow
    {
        public long Number { get; init; }

        public string Id { get; init; } = "";

        public string Webhook { get; init; } = "";

        public string Content { get; init; } = "";

        public string State { get; init; } = "";

        public int Attempts { get; init; }

        public long CreatedAt { get; init; }

        public long NextAt { get; init; }

        public long? AnsweredAt { get; init; }

        public int? Status { get; init; }

        public string Answer { get; init; } = "";

        public OutboxMessage ToMessage() => new()
        {
            Number = Number,
            Id = Id,
            Webhook = Webhook,
            Content = JsonSerializer.Deserialize<AlertMessage>(Content, Names)!,
            State = Enum.Parse<OutboxState>(State),
            Attempts = Attempts,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            NextAt = DateTimeOffset.FromUnixTimeMilliseconds(NextAt),
            AnsweredAt = AnsweredAt is { } answered ? DateTimeOffset.FromUnixTimeMilliseconds(answered) : null,
            Status = Status,
            Answer = Answer,
        };
    }
}
