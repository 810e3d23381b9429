using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store;

/// <summary>The statements on the table settings_version.</summary>
internal static class SettingsVersionTable
{
    private const string Insert =
        """
        INSERT INTO settings_version (target_name, arn, identifier, seen_at, fingerprint, config, table_mappings, settings, supplemental)
        VALUES (@TargetName, @Arn, @Identifier, @SeenAt, @Fingerprint, @Config, @TableMappings, @Settings, @Supplemental)
        """;

    private const string DeleteMany =
        """
        DELETE FROM settings_version WHERE target_name = @TargetName AND arn = @Arn
          AND id <= (SELECT id FROM settings_version WHERE target_name = @TargetName AND arn = @Arn ORDER BY id DESC LIMIT 1 OFFSET @Most)
        """;

    // Of what is listed the last version stands for today, however old it is.
    private const string DeleteOld =
        """
        DELETE FROM settings_version WHERE seen_at < @Before
          AND NOT EXISTS (SELECT 1 FROM replication_state WHERE replication_state.target_name = settings_version.target_name AND replication_state.arn = settings_version.arn)
        """;

    private const string Latest =
        """
        SELECT target_name, arn, fingerprint FROM settings_version
        WHERE id IN (SELECT max(id) FROM settings_version GROUP BY target_name, arn)
        """;

    private const string Heads = "SELECT id, seen_at FROM settings_version WHERE target_name = @TargetName AND arn = @Arn ORDER BY id DESC";

    private const string One =
        "SELECT id AS Id, target_name AS TargetName, arn AS Arn, identifier AS Identifier, seen_at AS SeenAt, config AS Config, table_mappings AS TableMappings, settings AS Settings, supplemental AS Supplemental FROM settings_version WHERE id = @id";

    /// <summary>Writes versions, and deletes those that are too many of the same replication.</summary>
    public static int Add(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyCollection<NewSettingsVersion> versions, int mostOfOne)
    {
        connection.Execute(Insert, versions.Select(Values), transaction);
        return connection.Execute(DeleteMany, versions.Select(version => new { version.Key.TargetName, version.Key.Arn, Most = mostOfOne }), transaction);
    }

    public static int DeleteBefore(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before) =>
        connection.Execute(DeleteOld, new { Before = before.ToUnixTimeMilliseconds() }, transaction);

    /// <summary>The fingerprint of each replication's last version.</summary>
    public static Dictionary<ReplicationKey, string> Fingerprints(SqliteConnection connection) =>
        connection.Query<(string TargetName, string Arn, string Fingerprint)>(Latest).ToDictionary(static row => new ReplicationKey(row.TargetName, row.Arn), static row => row.Fingerprint);

    /// <summary>The newest first.</summary>
    public static ImmutableArray<SettingsVersionHead> List(SqliteConnection connection, ReplicationKey key) =>
        [.. connection.Query<(long Id, long SeenAt)>(Heads, new { key.TargetName, key.Arn }).Select(static row => new SettingsVersionHead(row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.SeenAt)))];

    /// <summary>Null when there is no version of that number any more.</summary>
    public static SettingsVersion? Read(SqliteConnection connection, long id) => connection.QueryFirstOrDefault<SettingsVersionRow>(One, new { id })?.ToVersion();

    private static object Values(NewSettingsVersion version) => new
    {
        version.Key.TargetName,
        version.Key.Arn,
        version.Identifier,
        SeenAt = version.SeenAt.ToUnixTimeMilliseconds(),
        version.Fingerprint,
        version.Content.Config,
        version.Content.TableMappings,
        version.Content.Settings,
        version.Content.Supplemental,
    };
}
