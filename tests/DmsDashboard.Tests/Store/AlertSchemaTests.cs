using Dapper;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Store;

/// <summary>The activity of an older program takes alerts, and loses nothing by it.</summary>
public sealed class AlertSchemaTests
{
    [Fact(Timeout = 60_000)]
    public async Task Activity_OfAnOlderProgram_IsKeptAndTakesAlerts()
    {
        using var temp = new TempDatabase();
        var version = Array.FindIndex([.. SchemaScripts.All], static script => script.Contains("CREATE TABLE alert_message", StringComparison.Ordinal));
        SQLitePCL.Batteries_V2.Init();
        using (var older = new SqliteConnection($"Data Source={temp.Path};Pooling=False"))
        {
            older.Open();
            foreach (var script in SchemaScripts.All.Take(version))
            {
                older.Execute(script);
            }

            older.Execute($"PRAGMA user_version = {version}");
            older.Execute("INSERT INTO activity (kind, at, target_name, arn, identifier, sentence, is_seen_at_start) VALUES ('StateChange', 1, 'production', 'a', 'before', '', 0)");
            older.Execute("UPDATE sqlite_sequence SET seq = 41 WHERE name = 'activity'");
        }

        using var database = temp.Open();
        var activity = new ActivityStore(database, Microsoft.Extensions.Logging.Abstractions.NullLogger<ActivityStore>.Instance);
        await activity.AppendAsync(StateChanges.None with { Items = [ActivityFiles.Change("after") with { Kind = ActivityKind.Alert, Operation = "AlertOpened" }] }, TestContext.Current.CancellationToken);

        Assert.Equal([(42L, "after"), (1L, "before")], (await activity.QueryAsync(new ActivityQuery(), TestContext.Current.CancellationToken)).Select(static item => (item.Id, item.Identifier)));
        Assert.Equal("ok", await database.ReadAsync(static connection => connection.ExecuteScalar<string>("PRAGMA integrity_check"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<DatabaseException>(() => database.WriteAsync(static (connection, transaction) => connection.Execute("UPDATE activity SET kind = 'Other'", transaction: transaction), TestContext.Current.CancellationToken));
    }
}
