using Amazon.CloudWatch;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatch;

public sealed class ListMetricsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task ListMetrics_EveryMember_IsSentAndRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """{"Metrics":[{"Namespace":"AWS/DMS","MetricName":"CPUUtilization","Dimensions":[{"Name":"ReplicationInstanceIdentifier","Value":"i"}]}],"NextToken":"n","OwningAccounts":["123456789012"]}"""));
        using var metrics = Given.Metrics(endpoint.Url);

        var response = await metrics.ListMetricsAsync(
            new()
            {
                Namespace = "AWS/DMS",
                MetricName = "CPUUtilization",
                Dimensions = [new() { Name = "ReplicationInstanceIdentifier", Value = "i" }, new() { Name = "ReplicationTaskIdentifier" }],
                NextToken = "t",
                RecentlyActive = RecentlyActive.PT3H,
                IncludeLinkedAccounts = true,
                OwningAccount = "123456789012",
            },
            Token);

        var request = Assert.Single(endpoint.Requests);
        Assert.Equal("GraniteServiceVersion20100801.ListMetrics", request.Target);
        Assert.Equal(
            """{"Namespace":"AWS/DMS","MetricName":"CPUUtilization","Dimensions":[{"Name":"ReplicationInstanceIdentifier","Value":"i"},{"Name":"ReplicationTaskIdentifier"}],"NextToken":"t","RecentlyActive":"PT3H","IncludeLinkedAccounts":true,"OwningAccount":"123456789012"}""",
            request.Body);
        MemberCheck.AllSet(response);
    }

    [Fact(Timeout = 30_000)]
    public async Task ListMetrics_WithoutRequest_AsksForAll()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var metrics = Given.Metrics(endpoint.Url);

        var response = await metrics.ListMetricsAsync(Token);

        Assert.Equal("{}", Assert.Single(endpoint.Requests).Body);
        Assert.Null(response.Metrics);
        Assert.Null(response.OwningAccounts);
    }

    [Fact(Timeout = 30_000)]
    public async Task Paginator_TwoPages_YieldsAllMetricsAndTheirAccounts()
    {
        CannedAnswer[] pages =
        [
            Answer.Json("""{"Metrics":[{"MetricName":"a"}],"OwningAccounts":["1"],"NextToken":"n"}"""),
            Answer.Json("""{"Metrics":[{"MetricName":"b"}],"OwningAccounts":["2"]}"""),
        ];
        await using var endpoint = await CannedEndpoint.StartAsync([.. pages, .. pages]);
        using var metrics = Given.Metrics(endpoint.Url);

        var names = new List<string>();
        await foreach (var metric in metrics.Paginators.ListMetrics(new()).Metrics.WithCancellation(Token))
        {
            names.Add(metric.MetricName);
        }

        var accounts = new List<string>();
        await foreach (var account in metrics.Paginators.ListMetrics(new()).OwningAccounts.WithCancellation(Token))
        {
            accounts.Add(account);
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["1", "2"], accounts);
        Assert.Equal(["{}", """{"NextToken":"n"}"""], endpoint.Requests.Select(request => request.Body).Take(2));
    }
}
