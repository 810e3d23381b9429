using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Alerts;

/// <summary>The statements on the tables alert and alert_target.</summary>
internal static class AlertTable
{
    private const string Upsert =
        """
        INSERT OR REPLACE INTO alert (id, target_name, arn, rule, identifier, kind, severity, sentence, since, opened_at, changed_at, resolved_at, told, is_worse, is_quiet)
        VALUES (@Id, @TargetName, @Arn, @Rule, @Identifier, @Kind, @Severity, @Sentence, @Since, @OpenedAt, @ChangedAt, @ResolvedAt, @Told, @Turn, @IsQuiet)
        """;

    private const string Select =
        """
        SELECT id AS Id, target_name AS TargetName, arn AS Arn, rule AS Rule, identifier AS Identifier, kind AS Kind, severity AS Severity, sentence AS Sentence,
               since AS Since, opened_at AS OpenedAt, changed_at AS ChangedAt, resolved_at AS ResolvedAt, told AS Told, is_worse AS Turn, is_quiet AS IsQuiet
        FROM alert
        """;

    private const string Delete = "DELETE FROM alert WHERE target_name = @TargetName AND arn = @Arn AND rule = @Rule";

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, AlertBatch batch)
    {
        connection.Execute(Delete, batch.Gone.Select(static key => new { key.Replication.TargetName, key.Replication.Arn, Rule = key.Rule.ToString() }), transaction);
        connection.Execute(Upsert, batch.Alerts.Select(AlertRow.Of), transaction);
        connection.Execute("INSERT OR IGNORE INTO alert_target (target_name) VALUES (@name)", batch.NewTargets.Select(static name => new { name }), transaction);
    }

    /// <summary>All of them; what another version of the program knows and this one does not is left out.</summary>
    public static ImmutableArray<Alert> Read(SqliteConnection connection) => [.. connection.Query<AlertRow>(Select).Select(static row => row.ToAlert()).OfType<Alert>()];

    public static ImmutableArray<string> Targets(SqliteConnection connection) => [.. connection.Query<string>("SELECT target_name FROM alert_target")];

    private sealed class AlertRow
    {
        public string Id { get; init; } = "";

        public string TargetName { get; init; } = "";

        public string Arn { get; init; } = "";

        public string Rule { get; init; } = "";

        public string Identifier { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Severity { get; init; } = "";

        public string Sentence { get; init; } = "";

        public long Since { get; init; }

        public long OpenedAt { get; init; }

        public long ChangedAt { get; init; }

        public long? ResolvedAt { get; init; }

        public string? Told { get; init; }

        // The column knew only whether it is worse, before there were other turns.
        public long Turn { get; init; }

        public bool IsQuiet { get; init; }

        public static AlertRow Of(Alert alert) => new()
        {
            Id = alert.Id,
            TargetName = alert.Key.Replication.TargetName,
            Arn = alert.Key.Replication.Arn,
            Rule = alert.Key.Rule.ToString(),
            Identifier = alert.Identifier,
            Kind = alert.Kind.ToString(),
            Severity = alert.Severity.ToString(),
            Sentence = alert.Sentence,
            Since = alert.Since.ToUnixTimeMilliseconds(),
            OpenedAt = alert.OpenedAt.ToUnixTimeMilliseconds(),
            ChangedAt = alert.ChangedAt.ToUnixTimeMilliseconds(),
            ResolvedAt = alert.ResolvedAt?.ToUnixTimeMilliseconds(),
            Told = alert.Told?.ToString(),
            Turn = (long)alert.Turn,
            IsQuiet = alert.IsQuiet,
        };

        public Alert? ToAlert() => !Enum.TryParse<AlertRule>(Rule, out var rule) || !Enum.TryParse<AlertSeverity>(Severity, out var severity) || !Enum.TryParse<ReplicationKind>(Kind, out var kind)
            ? null
            : new Alert
            {
                Id = Id,
                Key = new AlertKey(new ReplicationKey(TargetName, Arn), rule),
                Identifier = Identifier,
                Kind = kind,
                Severity = severity,
                Sentence = Sentence,
                Since = DateTimeOffset.FromUnixTimeMilliseconds(Since),
                OpenedAt = DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt),
                ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt),
                ResolvedAt = ResolvedAt is { } resolved ? DateTimeOffset.FromUnixTimeMilliseconds(resolved) : null,
                Told = Enum.TryParse<AlertSeverity>(Told, out var told) ? told : null,
                Turn = Enum.IsDefined((AlertTurn)Turn) ? (AlertTurn)Turn : AlertTurn.None,
                IsQuiet = IsQuiet,
            };
    }
}
