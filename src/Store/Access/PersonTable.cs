using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model.Access;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>The statements on the table known_person.</summary>
internal static class PersonTable
{
    private const string Upsert =
        """
        INSERT INTO known_person (name, way, role, at) VALUES (@Name, @Way, @Role, @At)
        ON CONFLICT (name, way) DO UPDATE SET role = excluded.role, at = excluded.at
        """;

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, KnownPerson person) =>
        connection.Execute(Upsert, new { person.Name, person.Way, person.Role, At = person.At.ToUnixTimeMilliseconds() }, transaction);

    public static ImmutableArray<KnownPerson> Read(SqliteConnection connection) =>
        [.. connection.Query<(string Name, string Way, string Role, long At)>("SELECT name, way, role, at FROM known_person ORDER BY name, way")
            .Select(static row => new KnownPerson(row.Name, row.Way, row.Role, DateTimeOffset.FromUnixTimeMilliseconds(row.At)))];
}
