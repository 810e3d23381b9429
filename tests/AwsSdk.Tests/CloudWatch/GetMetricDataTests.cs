using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatch;

public sealed class GetMetricDataTests
{
    private static readonly DateTime Midnight = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_EveryMember_IsSentAsJson10()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var metrics = Given.Metrics(endpoint.Url);

        await metrics.GetMetricDataAsync(WholeRequest(), Token);

        var request = Assert.Single(endpoint.Requests);
        Assert.Equal("GraniteServiceVersion20100801.GetMetricData", request.Target);
        Assert.Equal("application/x-amz-json-1.0", request.Headers["Content-Type"]);
        Assert.Equal("true", request.Headers["x-amzn-query-mode"]);
        Assert.Contains("/eu-central-1/monitoring/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(
            """{"MetricDataQueries":[{"Id":"m1","MetricStat":{"Metric":{"Namespace":"AWS/DMS","MetricName":"CDCLatencySource","Dimensions":[{"Name":"ReplicationConfigId","Value":"123456789012:R"}]},"Period":60,"Stat":"p99","Unit":"Count/Second"},"Expression":"m2*2","Label":"lag","ReturnData":false,"Period":300,"AccountId":"123456789012"}],"StartTime":1780272000,"EndTime":1780275600,"NextToken":"t","ScanBy":"TimestampAscending","MaxDatapoints":100800,"LabelOptions":{"Timezone":"\u002B0130"}}""",
            request.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_EveryMember_IsRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """
            {"MetricDataResults":[{"Id":"m1","Label":"lag","Timestamps":[1780272060,1780272000.0],"Values":[1.5,2],"StatusCode":"PartialData","Messages":[{"Code":"c","Value":"v"}]}],
             "NextToken":"n","Messages":[{"Code":"MaxMetricsExceeded","Value":"Maximum number of allowed metrics exceeded"}]}
            """));
        using var metrics = Given.Metrics(endpoint.Url);

        var response = await metrics.GetMetricDataAsync(WholeRequest(), Token);

        var result = Assert.Single(response.MetricDataResults);
        Assert.Equal([Midnight.AddMinutes(1), Midnight], result.Timestamps);
        Assert.All(result.Timestamps, time => Assert.Equal(DateTimeKind.Utc, time.Kind));
        Assert.Equal([1.5, 2], result.Values);
        Assert.Equal(StatusCode.PartialData, result.StatusCode);
        Assert.Equal("n", response.NextToken);
        MemberCheck.AllSet(response);
    }

    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_WhatIsNotKnownOrNotThere_SurvivesOrIsNull()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """{"MetricDataResults":[{"Id":"m1","StatusCode":"Pondering","Mood":{"Deep":[[]]},"Values":null}],"Weather":[1]}"""));
        using var metrics = Given.Metrics(endpoint.Url);

        var response = await metrics.GetMetricDataAsync(new(), Token);

        var result = Assert.Single(response.MetricDataResults);
        Assert.Equal("Pondering", result.StatusCode.Value);
        Assert.Null(result.Values);
        Assert.Null(result.Timestamps);
        Assert.Null(result.Messages);
        Assert.Null(response.Messages);
        Assert.Null(response.NextToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task Paginator_TwoPages_YieldsEachPagesResults()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(
            Answer.Json("""{"MetricDataResults":[{"Id":"a","Values":[1]}],"NextToken":"n","Messages":[{"Code":"first"}]}"""),
            Answer.Json("""{"NextToken":"m"}"""),
            Answer.Json("""{"MetricDataResults":[{"Id":"a","Values":[2]}]}"""));
        using var metrics = Given.Metrics(endpoint.Url);

        var values = new List<double>();
        await foreach (var result in metrics.Paginators.GetMetricData(new() { MaxDatapoints = 1 }).MetricDataResults.WithCancellation(Token))
        {
            values.AddRange(result.Values);
        }

        Assert.Equal([1, 2], values);
        Assert.Equal(
            ["""{"MaxDatapoints":1}""", """{"NextToken":"n","MaxDatapoints":1}""", """{"NextToken":"m","MaxDatapoints":1}"""],
            endpoint.Requests.Select(request => request.Body));
    }

    [Fact(Timeout = 30_000)]
    public async Task Paginator_Messages_AreThoseOfAllPages()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"NextToken":"n","Messages":[{"Code":"first"}]}"""), Answer.Json("""{"Messages":[{"Code":"second"}]}"""));
        using var metrics = Given.Metrics(endpoint.Url);

        var codes = new List<string>();
        await foreach (var message in metrics.Paginators.GetMetricData(new()).Messages.WithCancellation(Token))
        {
            codes.Add(message.Code);
        }

        Assert.Equal(["first", "second"], codes);
    }

    private static GetMetricDataRequest WholeRequest() => new()
    {
        MetricDataQueries =
        [
            new()
            {
                Id = "m1",
                MetricStat = new()
                {
                    Metric = new() { Namespace = "AWS/DMS", MetricName = "CDCLatencySource", Dimensions = [new() { Name = "ReplicationConfigId", Value = "123456789012:R" }] },
                    Period = 60,
                    Stat = "p99",
                    Unit = StandardUnit.CountSecond,
                },
                Expression = "m2*2",
                Label = "lag",
                ReturnData = false,
                Period = 300,
                AccountId = "123456789012",
            },
        ],
        StartTime = Midnight,
        EndTime = Midnight.AddHours(1),
        NextToken = "t",
        ScanBy = ScanBy.TimestampAscending,
        MaxDatapoints = 100_800,
        LabelOptions = new() { Timezone = "+0130" },
    };
}
