using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Scenarios;

public sealed class LoadsTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("one-table-mysql-to-aurora")]
    [InlineData("very-many-tables-mysql-to-aurora")]
    [InlineData("resumed-oracle-to-aurora")]
    public async Task Loads_AtTheStart_AreInTheirFullLoad(string identifier)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("loads");

        var replication = await endpoint.ReplicationAsync(identifier);

        Assert.Equal("running", replication.Text("Status"));
        Assert.False(replication.GetProperty("ReplicationStats").TryGetProperty("FullLoadFinishDate", out _));
        Assert.InRange(Percent(replication), 0, 60);
    }

    [Fact(Timeout = 60_000)]
    public async Task SetSpeed_AlmostToAStandStill_KeepsTheProgressUntilItGoesOn()
    {
        const string Usual = "usual-mysql-to-aurora";
        await using var endpoint = await DmsEndpoint.StartAsync("loads");
        endpoint.Server.Account.SetSpeed(Usual, 0.000_1);
        var before = Percent(await endpoint.ReplicationAsync(Usual));

        endpoint.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(before, Percent(await endpoint.ReplicationAsync(Usual)));

        endpoint.Server.Account.SetSpeed(Usual, 1);
        endpoint.Time.Advance(TimeSpan.FromHours(1));
        Assert.True(Percent(await endpoint.ReplicationAsync(Usual)) > before + 20);
    }

    [Fact(Timeout = 60_000)]
    public async Task SetSpeed_NotAboveZero_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("loads");

        Assert.Throws<ArgumentException>(() => endpoint.Server.Account.SetSpeed("usual-mysql-to-aurora", 0));
        Assert.Throws<ArgumentException>(() => endpoint.Server.Account.SetSpeed("nobody", 1));
    }

    private static int Percent(JsonElement replication) => replication.GetProperty("ReplicationStats").GetProperty("FullLoadProgressPercent").GetInt32();
}
