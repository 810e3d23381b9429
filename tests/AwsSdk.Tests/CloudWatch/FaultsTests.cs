using System.Net;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatch;

public sealed class FaultsTests
{
    private const string Shapes = "com.amazonaws.cloudwatch.v2010_08_01#";

    private static readonly CannedAnswer Good = Answer.Json("""{"NextToken":"good"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 30_000)]
    [InlineData("InvalidParameterValueException", "InvalidParameterValue", typeof(InvalidParameterValueException))]
    [InlineData("InternalServiceFault", "InternalServiceError", typeof(InternalServiceException))]
    [InlineData("InvalidNextToken", "InvalidNextToken", typeof(AmazonCloudWatchException))]
    [InlineData("ValidationException", "ValidationError", typeof(AmazonCloudWatchException))]
    public async Task ListMetrics_Fault_IsTypedAndHasItsOldCode(string shape, string code, Type expected)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(QueryFault(shape, $"{code};Sender"));
        using var metrics = Given.Metrics(endpoint.Url);

        var thrown = await Assert.ThrowsAnyAsync<AmazonCloudWatchException>(() => metrics.ListMetricsAsync(new(), Token));

        Assert.IsType(expected, thrown);
        Assert.Equal((code, "Because."), (thrown.ErrorCode, thrown.Message));
        Assert.Equal(ErrorType.Sender, thrown.ErrorType);
    }

    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_TokenOfSomebodyElse_IsTheTypedException()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(QueryFault("InvalidNextToken", "InvalidNextToken;Sender"));
        using var metrics = Given.Metrics(endpoint.Url);

        await Assert.ThrowsAsync<InvalidNextTokenException>(() => metrics.GetMetricDataAsync(new() { NextToken = "x" }, Token));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData(";")]
    [InlineData("a;b;c")]
    public async Task Fault_HeaderThatIsNoCode_LeavesTheNameInTheBody(string header)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(QueryFault("InvalidParameterValueException", header));
        using var metrics = Given.Metrics(endpoint.Url);

        var thrown = await Assert.ThrowsAsync<InvalidParameterValueException>(() => metrics.ListMetricsAsync(new(), Token));

        Assert.NotEmpty(thrown.ErrorCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("throttled")]
    [InlineData("throttled by its old code")]
    [InlineData("500")]
    [InlineData("cut")]
    [InlineData("malformed")]
    public async Task GetMetricData_FaultThatPasses_IsRepeatedUntilItWorks(string fault)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of(fault), Good);
        using var metrics = Given.Metrics(endpoint.Url, retries: 1);

        Assert.Equal("good", (await metrics.GetMetricDataAsync(new(), Token)).NextToken);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task GetMetricData_ThrottledForGood_ThrowsAfterTheRetries()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Throttled);
        using var metrics = Given.Metrics(endpoint.Url, retries: 1);

        var thrown = await Assert.ThrowsAsync<AmazonCloudWatchException>(() => metrics.GetMetricDataAsync(new(), Token));

        Assert.Equal("ThrottlingException", thrown.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, thrown.StatusCode);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_Cancelled_ThrowsAndClosesTheConnection()
    {
        var arrived = new TaskCompletionSource();
        var closed = new TaskCompletionSource();
        await using var endpoint = await CannedEndpoint.StartAsync(async http =>
        {
            http.RequestAborted.Register(() => closed.TrySetResult());
            arrived.TrySetResult();
            await closed.Task;
        });
        using var metrics = Given.Metrics(endpoint.Url, retries: 2);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = metrics.GetMetricDataAsync(new(), cancel.Token);
        await arrived.Task.WaitAsync(Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await closed.Task.WaitAsync(Token);
        Assert.Single(endpoint.Requests);
    }

    private static CannedAnswer Of(string fault) => fault switch
    {
        "throttled" => Answer.Throttled,
        "throttled by its old code" => QueryFault("ThrottlingException", "Throttling;Sender"),
        "500" => Answer.Fault("InternalServiceFault", "Oops", 500),
        "cut" => Answer.CutConnection,
        _ => Answer.Json("""{"MetricDataResults":[}"""),
    };

    private static CannedAnswer QueryFault(string shape, string header) => http =>
    {
        http.Response.Headers["x-amzn-query-error"] = header;
        return Answer.Fault(Shapes + shape, "Because.")(http);
    };
}
