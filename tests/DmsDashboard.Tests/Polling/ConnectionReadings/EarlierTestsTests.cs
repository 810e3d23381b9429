using DmsDashboard.Model;
using DmsDashboard.Polling.ConnectionReadings;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.ConnectionReadings;

public sealed class EarlierTestsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Read_TestsOfAnEarlierProcess_AreTheNewestOfEachConnection()
    {
        using var files = new ActivityFiles();
        await TestedAsync(files, Given.Noon, """{"ReplicationInstanceArn":"one","EndpointArn":"x"}""");
        await TestedAsync(files, Given.Noon.AddHours(1), """{"ReplicationInstanceArn":"one","EndpointArn":"x"}""");
        await TestedAsync(files, Given.Noon.AddHours(2), """{"ReplicationInstanceArn":"two","EndpointArn":"x"}""");
        await TestedAsync(files, Given.Noon.AddHours(3), "no JSON");
        await TestedAsync(files, Given.Noon.AddHours(4), """["another program"]""");

        var tests = await EarlierTests.ReadAsync(files.Activity, "production", ActivityFiles.Cancelled);

        Assert.Equal([("two", 2), ("one", 1)], tests.Select(static test => (test.Key.ReplicationInstanceArn, (test.Value - Given.Noon).Hours)));
    }

    private static async Task TestedAsync(ActivityFiles files, DateTimeOffset at, string parameters)
    {
        var item = ActivityFiles.Action("orders-src", ConnectionTest.Operation) with { Arn = "x", At = at, Parameters = parameters };
        var id = await files.Activity.BeginAsync(item, ActivityFiles.Cancelled);
        await files.Activity.CompleteAsync(id, new ActionResult(ActionOutcome.Accepted, ""), at);
    }
}
