using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Alerts;

/// <summary>The statements on the table alert_silence.</summary>
internal static class SilenceTable
{
    private const string Insert =
        """
        INSERT INTO alert_silence (id, target_name, arn, identifier, from_at, until_at, days, start_minute, length_minutes, note, who, created_at)
        VALUES (@Id, @TargetName, @Arn, @Identifier, @FromAt, @UntilAt, @Days, @StartMinute, @LengthMinutes, @Note, @Who, @CreatedAt)
        """;

    private const string Select =
        """
        SELECT id AS Id, target_name AS TargetName, arn AS Arn, identifier AS Identifier, from_at AS FromAt, until_at AS UntilAt, days AS Days,
               start_minute AS StartMinute, length_minutes AS LengthMinutes, note AS Note, who AS Who, created_at AS CreatedAt
        FROM alert_silence
        """;

    public static int Add(SqliteConnection connection, SqliteTransaction transaction, Silence silence) => connection.Execute(
        Insert,
        new
        {
            silence.Id,
            silence.TargetName,
            silence.Arn,
            silence.Identifier,
            FromAt = silence.From.ToUnixTimeMilliseconds(),
            UntilAt = silence.Until?.ToUnixTimeMilliseconds(),
            Days = silence.Week is { } week ? string.Join(',', week.Days) : null,
            StartMinute = silence.Week is { } hours ? hours.Start.Hour * 60 + hours.Start.Minute : (int?)null,
            LengthMinutes = (int?)silence.Week?.Length.TotalMinutes,
            silence.Note,
            silence.Who,
            CreatedAt = silence.At.ToUnixTimeMilliseconds(),
        },
        transaction);

    /// <summary>Says whether it was there.</summary>
    public static bool Remove(SqliteConnection connection, SqliteTransaction transaction, string id) =>
        connection.Execute("DELETE FROM alert_silence WHERE id = @id", new { id }, transaction) == 1;

    /// <summary>The newest first.</summary>
    public static ImmutableArray<Silence> Read(SqliteConnection connection) =>
        [.. connection.Query<SilenceRow>(Select + " ORDER BY created_at DESC, id").Select(static row => row.ToSilence())];

    public static int Prune(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before) =>
        connection.Execute("DELETE FROM alert_silence WHERE until_at < @before", new { before = before.ToUnixTimeMilliseconds() }, transaction);

    private sealed class SilenceRow
    {
        public string Id { get; init; } = "";

        public string? TargetName { get; init; }

        public string? Arn { get; init; }

        public string? Identifier { get; init; }

        public long FromAt { get; init; }

        public long? UntilAt { get; init; }

        public string? Days { get; init; }

        public int? StartMinute { get; init; }

        public int? LengthMinutes { get; init; }

        public string Note { get; init; } = "";

        public string Who { get; init; } = "";

        public long CreatedAt { get; init; }

        public Silence ToSilence() => new()
        {
            Id = Id,
            TargetName = TargetName,
            Arn = Arn,
            Identifier = Identifier,
            From = DateTimeOffset.FromUnixTimeMilliseconds(FromAt),
            Until = UntilAt is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
            Week = Days is null ? null : new SilenceWeek(
                new EquatableArray<DayOfWeek>([.. Days.Split(',').Select(static day => Enum.Parse<DayOfWeek>(day))]),
                new TimeOnly((StartMinute ?? 0) / 60, (StartMinute ?? 0) % 60),
                TimeSpan.FromMinutes(LengthMinutes ?? 0)),
            Note = Note,
            Who = Who,
            At = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        };
    }
}
