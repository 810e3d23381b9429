using DmsDashboard.Model;
using DmsDashboard.Polling.TableReadings;

namespace DmsDashboard.Tests.Polling.TableReadings;

public sealed class TableScheduleTests
{
    [Theory]
    [InlineData("running", 12)]
    [InlineData("RUNNING", 12)]
    [InlineData("replication_starting", 12)]
    [InlineData("a-status-of-tomorrow", 12)]
    [InlineData("stopped", 60)]
    [InlineData("failed", 60)]
    [InlineData("created", 60)]
    public void Wait_GoesByTheStatus(string status, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Wait(status));

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 12)]
    [InlineData(2, 24)]
    [InlineData(3, 48)]
    [InlineData(4, 60)]
    [InlineData(1_000, 60)]
    public void Wait_AfterFailures_GrowsToItsBound(int failures, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Wait("running", FaultKind.Throttled, failures));

    [Fact]
    public void Wait_StateWithoutTables_IsAsSeldomAsAtRest() => Assert.Equal(TimeSpan.FromSeconds(60), Wait("initializing", FaultKind.InvalidState, 1));

    [Theory]
    [InlineData(2, 10)]
    [InlineData(6, 6)]
    [InlineData(55, 55)]
    public void Wait_AfterALongReading_IsAtLeastAsLong(int took, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Wait("running", took: took));

    private static TimeSpan Wait(string status, FaultKind? fault = null, int failures = 0, int took = 0) =>
        TableSchedule.Wait(new TablesOptions(), new TableSituation(new ReplicationStatus(status), fault, failures, TimeSpan.FromSeconds(took)));
}
