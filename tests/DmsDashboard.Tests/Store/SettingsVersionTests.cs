using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

/// <summary>What AWS answers through the wire becomes versions in the database.</summary>
public sealed class SettingsVersionTests
{
    private const string ClassicTask = "stock-mysql-to-aurora";
    private const string Serverless = "orders-oracle-to-aurora";

    [Fact(Timeout = 60_000)]
    public async Task Poll_SettingsChanged_KeepsBothWithoutSecrets()
    {
        await using var backend = await StartAsync();
        var key = backend.Entry(ClassicTask).Key;
        var first = Assert.Single(await UntilAsync(backend, key, 1));

        backend.Aws.Account.ForceTask(ClassicTask, new TaskOverride { ReplicationTaskSettings = """{"FullLoadSettings":{"CommitRate":9},"Password":"hunter2"}""" });
        await ReadAgainAsync(backend);

        var versions = await UntilAsync(backend, key, 2);
        var (now, before) = (await backend.Versions.ReadAsync(versions[0].Id, Backend.Cancelled), await backend.Versions.ReadAsync(first.Id, Backend.Cancelled));
        Assert.Equal((ClassicTask, key), (now!.Identifier, now.Key));
        Assert.Equal("""{"FullLoadSettings":{"CommitRate":9},"Password":"••••"}""", now.Content.Settings);
        Assert.Contains("\"CommitRate\":10000", before!.Content.Settings, StringComparison.Ordinal);
        Assert.True(now.SeenAt > before.SeenAt);
        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync(backend.DatabasePath + "-wal", System.Text.Encoding.Latin1, Backend.Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_SameSettingsWrittenOtherwise_KeepsNoVersion()
    {
        await using var backend = await StartAsync();
        var key = backend.Entry(Serverless).Key;
        await UntilAsync(backend, key, 1);
        var same = backend.Entry(Serverless).Config!.ReplicationSettings!.Replace(":", " : ", StringComparison.Ordinal).Replace("\"dms-serverless", "\"dms-other", StringComparison.Ordinal);

        backend.Aws.Account.Force(Serverless, new ReplicationOverride { ReplicationSettings = same });
        backend.Aws.Account.ForceTask(ClassicTask, new TaskOverride { TableMappings = """{"rules":[]}""" });
        await ReadAgainAsync(backend);

        await UntilAsync(backend, backend.Entry(ClassicTask).Key, 2);
        Assert.Equal(same, backend.Entry(Serverless).Config!.ReplicationSettings);
        Assert.Single(await backend.Versions.ListAsync(key, Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Append_MoreThanAreKept_DropsTheOldestOfThatReplicationOnly()
    {
        await using var backend = await Backend.StartAsync(null, ("Database:SettingsVersions", "3"));
        var (one, other) = (new ReplicationKey("demo", "one"), new ReplicationKey("demo", "other"));
        await backend.Versions.AppendAsync([Version(other, 0)], Backend.Cancelled);

        foreach (var number in Enumerable.Range(0, 5))
        {
            await backend.Versions.AppendAsync([Version(one, number)], Backend.Cancelled);
        }

        Assert.Equal([4, 3, 2], (await backend.Versions.ListAsync(one, Backend.Cancelled)).Select(static version => (version.SeenAt - Given.Noon).TotalMinutes));
        Assert.Single(await backend.Versions.ListAsync(other, Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Prune_OldOnesOfWhatIsNotListed_AreDeletedAndNoOthers()
    {
        await using var backend = await Backend.StartAsync(null, ("Database:ActivityDays", "10"));
        var (listed, gone) = (Given.Entry("listed"), new ReplicationKey("demo", "gone"));
        await backend.Activity.AppendAsync(new StateChanges([], [ReplicationState.Of(listed)], []), Backend.Cancelled);
        await backend.Versions.AppendAsync([Version(listed.Key, 0), Version(gone, 0), Version(gone, 60 * 24 * 9)], Backend.Cancelled);

        Assert.Equal(1, await backend.Versions.PruneAsync(Given.Noon.AddDays(11), Backend.Cancelled));

        Assert.Single(await backend.Versions.ListAsync(listed.Key, Backend.Cancelled));
        Assert.Single(await backend.Versions.ListAsync(gone, Backend.Cancelled));
        Assert.Null(await backend.Versions.ReadAsync(4711, Backend.Cancelled));
    }

    private static NewSettingsVersion Version(ReplicationKey key, int minute) => new(key, key.Arn, Given.Noon.AddMinutes(minute), new SettingsContent($$"""{"A":{{minute}}}""", null, null, null));

    private static Task<Backend> StartAsync() => Backend.StartPollingAsync(null, ("Polling:InventoryInterval", "00:00:10"));

    // The poll begins the reading of settings beside the list; while that goes on the clock must stand, for it is given up after a time.
    private static async Task ReadAgainAsync(Backend backend)
    {
        var read = backend.Target.InventoryReadAt;
        await backend.NextPollAsync();
        await backend.UntilAsync(snapshot => snapshot.Targets[0].InventoryReadAt != read);
    }

    private static async Task<IReadOnlyList<SettingsVersionHead>> UntilAsync(Backend backend, ReplicationKey key, int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (true)
        {
            var versions = await backend.Versions.ListAsync(key, Backend.Cancelled);
            if (versions.Length >= count)
            {
                return versions;
            }

            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }
    }
}
