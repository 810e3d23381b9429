using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the table health_finding.</summary>
internal static class HealthNoteTable
{
    private const string Upsert =
        "INSERT INTO health_finding (target_name, arn, kind, found) VALUES (@TargetName, @Arn, @Kind, @Found) ON CONFLICT DO UPDATE SET found = excluded.found";

    private const string Delete = "DELETE FROM health_finding WHERE target_name = @TargetName AND arn = @Arn AND kind = @Kind";

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<HealthNote> notes)
    {
        foreach (var note in notes)
        {
            connection.Execute(note.Found is null ? Delete : Upsert, new { note.Key.TargetName, note.Key.Arn, note.Kind, note.Found }, transaction);
        }
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<HealthNote> Read(SqliteConnection connection) =>
        [.. connection.Query<(string TargetName, string Arn, string Kind, string Found)>("SELECT target_name AS TargetName, arn AS Arn, kind AS Kind, found AS Found FROM health_finding")
            .Select(static row => new HealthNote(new ReplicationKey(row.TargetName, row.Arn), row.Kind, row.Found))];
}
