using DmsDashboard.Model;
using FaultKind = DmsDashboard.Model.FaultKind;

namespace DmsDashboard.Tests.Polling.LogReadings;

public sealed class GroupPagesTests
{
    private const string Group = "/aws/rds/instance/db/postgresql";

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1_000)]
    public async Task Pages_BothWays_GiveEveryLineOnceInOrder(int limit)
    {
        await using var logs = await ReadLogs.StartAsync();
        var written = Write(logs);

        var back = await logs.ReadAllAsync(new LogPageRequest(ReadLogs.Group(Group), limit));
        var forward = await logs.ReadAllAsync(new LogPageRequest(ReadLogs.Group(Group), limit) { From = ReadLogs.Noon.AddHours(-1) });

        Assert.Equal(written, back.Select(static found => found.Message));
        Assert.Equal(written, forward.Select(static found => found.Message));
        Assert.All(back, static found => Assert.Equal(Group, found.LogGroupName));
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_FromWhatIsShown_LoseAndRepeatNothing()
    {
        await using var logs = await ReadLogs.StartAsync();
        var written = Write(logs);
        var all = await logs.ReadAllAsync(new LogPageRequest(ReadLogs.Group(Group), 1_000));
        var shown = all.GroupBy(static found => found.LogStreamName).SelectMany(static stream => stream.TakeLast(5)).ToList();

        var older = await logs.ReadAllAsync(new LogPageRequest(ReadLogs.Group(Group), 3) { Shown = [.. shown] });

        Assert.Equal(written.Order(StringComparer.Ordinal), older.Concat(shown).Select(static found => found.Message).Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_OnlyErrors_HaveThoseOfTheReplicationOnwards()
    {
        await using var logs = await ReadLogs.StartAsync();
        var group = logs.Location("X").LogGroupName;
        foreach (var (index, line) in new[] { "]E:  before", "]I:  fine", "]E:  first", "]W:  warned", "]E:  second" }.Index())
        {
            logs.Logs.Write(group, "dms-serverless-serv-res-id-1763200000000-abcd", $"[SORTER          {line}", ReadLogs.Noon.AddSeconds(index - 60));
        }

        var errors = await logs.ReadAllAsync(new LogPageRequest(logs.Replication("X"), 1) { From = ReadLogs.Noon.AddSeconds(-59), OnlyErrors = true });

        Assert.Equal(["[SORTER          ]E:  first", "[SORTER          ]E:  second"], errors.Select(static found => found.Message));
    }

    [Fact(Timeout = 30_000)]
    public async Task Pages_NoSuchGroup_SaySo()
    {
        await using var logs = await ReadLogs.StartAsync();

        var page = await logs.ReadAsync(new LogPageRequest(ReadLogs.Group("gone"), 10));

        Assert.Equal(FaultKind.NotFound, page.Fault?.Kind);
    }

    private static List<string> Write(ReadLogs logs)
    {
        var messages = Enumerable.Range(0, 40).Select(static index => $"{index:D4}").ToList();
        foreach (var (index, message) in messages.Index())
        {
            logs.Logs.Write(Group, $"stream-{index % 3}", message, ReadLogs.Noon.AddMinutes(-1).AddMilliseconds(index / 5));
        }

        return messages;
    }
}
