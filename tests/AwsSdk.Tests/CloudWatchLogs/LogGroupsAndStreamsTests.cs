using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

public sealed class LogGroupsAndStreamsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task LogGroups_EveryMember_IsSentAndRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """
            {"logGroups":[{"logGroupName":"g","creationTime":1763700000123,"retentionInDays":14,"metricFilterCount":0,"arn":"arn:g:*","storedBytes":5000000000,"kmsKeyId":"k",
             "dataProtectionStatus":"ACTIVATED","inheritedProperties":["ACCOUNT_DATA_PROTECTION"],"logGroupClass":"STANDARD","logGroupArn":"arn:g","deletionProtectionEnabled":true,
             "bearerTokenAuthenticationEnabled":false}],"nextToken":"n"}
            """));
        using var logs = Given.Logs(endpoint.Url);

        var response = await logs.DescribeLogGroupsAsync(
            new()
            {
                AccountIdentifiers = ["123456789012"],
                LogGroupNamePrefix = "p",
                LogGroupNamePattern = "q",
                NextToken = "t",
                Limit = 50,
                IncludeLinkedAccounts = true,
                LogGroupClass = LogGroupClass.INFREQUENT_ACCESS,
                LogGroupIdentifiers = ["g"],
            },
            Token);

        var request = Assert.Single(endpoint.Requests);
        Assert.Equal("Logs_20140328.DescribeLogGroups", request.Target);
        Assert.Equal(
            """{"accountIdentifiers":["123456789012"],"logGroupNamePrefix":"p","logGroupNamePattern":"q","nextToken":"t","limit":50,"includeLinkedAccounts":true,"logGroupClass":"INFREQUENT_ACCESS","logGroupIdentifiers":["g"]}""",
            request.Body);
        Assert.Equal("n", response.NextToken);
        var group = Assert.Single(response.LogGroups);
        Assert.Equal(new DateTime(2025, 11, 21, 4, 40, 0, 123), group.CreationTime);
        Assert.Equal(DateTimeKind.Utc, group.CreationTime!.Value.Kind);
        Assert.Equal([InheritedProperty.ACCOUNT_DATA_PROTECTION.Value], group.InheritedProperties);
        MemberCheck.AllSet(group);
    }

    [Fact(Timeout = 30_000)]
    public async Task LogGroups_ClassOfTomorrow_Survives()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"logGroups":[{"logGroupClass":"GLACIAL","mood":[]}]}"""));
        using var logs = Given.Logs(endpoint.Url);

        var response = await logs.DescribeLogGroupsAsync(Token);

        Assert.Equal("GLACIAL", Assert.Single(response.LogGroups).LogGroupClass.Value);
        Assert.Null(response.NextToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task LogStreams_EveryMember_IsSentAndRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """
            {"logStreams":[{"logStreamName":"s","creationTime":1,"firstEventTimestamp":2,"lastEventTimestamp":3,"lastIngestionTime":4,"uploadSequenceToken":"u","arn":"arn:s","storedBytes":0}]}
            """));
        using var logs = Given.Logs(endpoint.Url);

        var response = await logs.DescribeLogStreamsAsync(
            new() { LogGroupName = "g", LogGroupIdentifier = "i", LogStreamNamePrefix = "p", OrderBy = OrderBy.LastEventTime, Descending = true, NextToken = "t", Limit = 5 },
            Token);

        Assert.Equal(
            """{"logGroupName":"g","logGroupIdentifier":"i","logStreamNamePrefix":"p","orderBy":"LastEventTime","descending":true,"nextToken":"t","limit":5}""",
            Assert.Single(endpoint.Requests).Body);
        var stream = Assert.Single(response.LogStreams);
        Assert.Equal(DateTime.UnixEpoch.AddMilliseconds(3), stream.LastEventTimestamp);
        MemberCheck.AllSet(stream);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("InvalidParameterException", typeof(InvalidParameterException))]
    [InlineData("ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData("ServiceUnavailableException", typeof(ServiceUnavailableException))]
    [InlineData("AccessDeniedException", typeof(AmazonCloudWatchLogsException))]
    public async Task LogStreams_Fault_IsTheDeclaredExceptionOrTheServicesOwn(string wire, Type expected)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault(wire, "Because."));
        using var logs = Given.Logs(endpoint.Url);

        var thrown = await Assert.ThrowsAnyAsync<AmazonCloudWatchLogsException>(() => logs.DescribeLogStreamsAsync(new(), Token));

        Assert.IsType(expected, thrown);
        Assert.Equal(wire, thrown.ErrorCode);
    }

    [Fact(Timeout = 30_000)]
    public async Task LogGroupsPaginator_TwoPages_YieldsAllGroups()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(
            Answer.Json("""{"logGroups":[{"logGroupName":"a"}],"nextToken":"n"}"""),
            Answer.Json("""{"nextToken":"m"}"""),
            Answer.Json("""{"logGroups":[{"logGroupName":"b"}]}"""));
        using var logs = Given.Logs(endpoint.Url);

        var names = new List<string>();
        await foreach (var group in logs.Paginators.DescribeLogGroups(new()).LogGroups.WithCancellation(Token))
        {
            names.Add(group.LogGroupName);
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["{}", """{"nextToken":"n"}""", """{"nextToken":"m"}"""], endpoint.Requests.Select(request => request.Body));
    }
}
