using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model;

public sealed class TableTroublesTests
{
    // A reading a minute: x found something, . nothing.
    [Theory]
    [InlineData(".", 0, null)]
    [InlineData(".x", 1, 1)]
    [InlineData(".x.x.x", 5, 1)]
    [InlineData(".x....", 5, 1)]
    [InlineData(".x.....", 6, null)]
    [InlineData(".x.", 5, 1)]
    [InlineData(".x.", 6, null)]
    [InlineData(".x", 600, 1)]
    [InlineData(".x......x", 8, 8)]
    public void Troubles_ReadingByReading_LastUntilNoneWasFoundForAWhile(string readings, int minute, int? since)
    {
        var troubles = (TableTroubles?)null;
        foreach (var (mark, at) in readings.Select(static (mark, at) => (mark, at)))
        {
            troubles = TableTroubles.After(troubles, Verdict(Given.Noon.AddMinutes(at), mark == 'x'));
        }

        var reading = HealthRules.Read(Running, Given.Noon.AddMinutes(minute), new HealthEvidence { Tables = troubles });

        Assert.Equal((since is null ? Health.Replicating : Health.AtRisk, since is { } first ? Given.Noon.AddMinutes(first) : null), (reading.Health, reading.Since));
    }

    [Fact]
    public void Troubles_OfAnEarlierRun_AreNotClaimed()
    {
        var troubles = TableTroubles.After(null, Verdict(Given.Noon.AddDays(-2), isTroubled: true));

        Assert.Equal(Health.Replicating, HealthRules.Read(Running, Given.Noon, new HealthEvidence { Tables = troubles }).Health);
    }

    private static Replication Running => Given.Replication("orders", "running") with { ReplicationType = "cdc", ReplicationStats = new ReplicationStats { StartDate = Given.Noon.AddDays(-1) } };

    private static TablesVerdict Verdict(DateTimeOffset at, bool isTroubled) =>
        TablesVerdict.Of(at, [new TableStatistics { SchemaName = "sales", TableName = "orders", ValidationState = isTroubled ? "Mismatched records" : "Validated", ValidationFailedRecords = isTroubled ? 3 : 0 }]);
}
