using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

public sealed class LogEventsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task GetLogEvents_TimesAreDates_SentAndReadInMilliseconds()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """{"events":[{"timestamp":1763700000123,"message":"{'a': \"b\"}","ingestionTime":1763700000456}],"nextForwardToken":"f","nextBackwardToken":"b"}"""));
        using var logs = Given.Logs(endpoint.Url);

        var response = await logs.GetLogEventsAsync(
            new()
            {
                LogGroupName = "g",
                LogGroupIdentifier = "i",
                LogStreamName = "s",
                StartTime = new DateTime(2025, 11, 21, 4, 40, 0, 123, DateTimeKind.Utc),
                EndTime = new DateTime(2025, 11, 21, 4, 40, 1, DateTimeKind.Utc),
                NextToken = "t",
                Limit = 10,
                StartFromHead = true,
                Unmask = false,
            },
            Token);

        Assert.Equal(
            """{"logGroupName":"g","logGroupIdentifier":"i","logStreamName":"s","startTime":1763700000123,"endTime":1763700001000,"nextToken":"t","limit":10,"startFromHead":true,"unmask":false}""",
            Assert.Single(endpoint.Requests).Body);
        var read = Assert.Single(response.Events);
        Assert.Equal(new DateTime(2025, 11, 21, 4, 40, 0, 456), read.IngestionTime);
        Assert.Equal("{'a': \"b\"}", read.Message);
        Assert.Equal(("f", "b"), (response.NextForwardToken, response.NextBackwardToken));
    }

    [Fact(Timeout = 30_000)]
    public async Task GetLogEventsPaginator_TokenRepeats_Ends()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(
            Answer.Json("""{"events":[{"message":"one"}],"nextForwardToken":"1"}"""),
            Answer.Json("""{"events":[],"nextForwardToken":"2"}"""),
            Answer.Json("""{"events":[{"message":"two"}],"nextForwardToken":"2"}"""));
        using var logs = Given.Logs(endpoint.Url);

        var messages = new List<string>();
        await foreach (var read in logs.Paginators.GetLogEvents(new() { LogStreamName = "s", StartFromHead = true }).Events.WithCancellation(Token))
        {
            messages.Add(read.Message);
        }

        Assert.Equal(["one", "two"], messages);
        Assert.Equal(3, endpoint.Requests.Count);
    }

    [Fact(Timeout = 30_000)]
    public async Task FilterLogEvents_TimesAreNumbers_EveryMemberIsSentAndRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """
            {"events":[{"logStreamName":"s","timestamp":1763700000123,"message":"m","ingestionTime":2,"eventId":"e"}],
             "searchedLogStreams":[{"logStreamName":"s","searchedCompletely":true}],"nextToken":"n"}
            """));
        using var logs = Given.Logs(endpoint.Url);

        var response = await logs.FilterLogEventsAsync(
            new()
            {
                LogGroupName = "g",
                LogGroupIdentifier = "i",
                LogStreamNames = ["s"],
                LogStreamNamePrefix = "p",
                StartTime = 1,
                EndTime = 2,
                FilterPattern = "error",
                NextToken = "t",
                Limit = 10,
                StartFromHead = true,
                Unmask = true,
            },
            Token);

        Assert.Equal(
            """{"logGroupName":"g","logGroupIdentifier":"i","logStreamNames":["s"],"logStreamNamePrefix":"p","startTime":1,"endTime":2,"filterPattern":"error","nextToken":"t","limit":10,"startFromHead":true,"unmask":true}""",
            Assert.Single(endpoint.Requests).Body);
        Assert.Equal(1763700000123, Assert.Single(response.Events).Timestamp);
        MemberCheck.AllSet(response.Events[0]);
        MemberCheck.AllSet(response.SearchedLogStreams[0]);
    }
}
