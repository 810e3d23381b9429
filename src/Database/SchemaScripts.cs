using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>The scripts under Schema, which bring a database to this program's version. Each is run once and never changed afterwards.</summary>
internal static class SchemaScripts
{
    /// <summary>In their order; a database's version is how many of them it has had.</summary>
    public static readonly ImmutableArray<string> All = Read();

    /// <summary>Runs those that are missing, all or none.</summary>
    /// <exception cref="DatabaseException">A newer program or another one made the database.</exception>
    public static void Apply(SqliteConnection connection, string path) => DatabaseTransactions.Run(connection, transaction => Apply(connection, transaction, path));

    private static int Apply(SqliteConnection connection, SqliteTransaction transaction, string path)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (version > All.Length)
        {
            throw new DatabaseException($"{DatabaseFailures.Key} is '{path}', which a newer dashboard made (its version is {version}, this program knows {All.Length}). Run that one, or name another file.");
        }

        if (version == 0 && connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master", transaction: transaction) > 0)
        {
            throw new DatabaseException($"{DatabaseFailures.Key} is '{path}', which is another program's database. Name another file, for example --{DatabaseFailures.Key}=data/dms-dashboard.db.");
        }

        foreach (var script in All.Skip(version))
        {
            connection.Execute(script, transaction: transaction);
        }

        return connection.Execute(FormattableString.Invariant($"PRAGMA user_version = {All.Length}"), transaction: transaction);
    }

    private static ImmutableArray<string> Read()
    {
        var assembly = typeof(SchemaScripts).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Schema/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
