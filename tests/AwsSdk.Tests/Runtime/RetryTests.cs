using System.Net;
using System.Net.Sockets;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

public sealed class RetryTests
{
    private static readonly CannedAnswer Good = Answer.Json("""{"Marker":"good"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Passing => ["throttled", "500", "503 of a proxy", "cut", "cut in body", "malformed"];

    [Fact]
    public void Config_Untouched_RetriesByTheStandardMode()
    {
        var config = new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.EUCentral1 };

        Assert.Equal(RequestRetryMode.Standard, config.RetryMode);
        Assert.Equal(2, config.MaxErrorRetry);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Passing))]
    public async Task Describe_FaultThatPasses_IsRepeatedUntilItWorks(string fault)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of(fault), Good);
        using var dms = Given.Dms(endpoint.Url, retries: 1);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Equal("good", response.Marker);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_ThrottledForGood_ThrowsAfterTheRetries()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Throttled);
        using var dms = Given.Dms(endpoint.Url, retries: 1);

        var thrown = await Assert.ThrowsAsync<AmazonDatabaseMigrationServiceException>(() => dms.DescribeReplicationsAsync(new(), Token));

        Assert.Equal("ThrottlingException", thrown.ErrorCode);
        Assert.Equal("Rate exceeded", thrown.Message);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(500, "application/x-amz-json-1.1", "")]
    [InlineData(502, "text/html", "<html>Bad Gateway</html>")]
    [InlineData(503, "application/x-amz-json-1.1", "{\"__type\":\"ServiceUnavailable\",\"Message\":\"Later\"}")]
    [InlineData(403, "application/json", "null")]
    [InlineData(400, "application/json", "[1,2")]
    public async Task Describe_AnyErrorBody_IsTheServicesExceptionWithItsStatus(int status, string type, string body)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Raw(status, type, body));
        using var dms = Given.Dms(endpoint.Url);

        var thrown = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => dms.DescribeReplicationsAsync(new(), Token));

        Assert.Equal((HttpStatusCode)status, thrown.StatusCode);
    }

    [Fact(Timeout = 30_000)]
    public async Task Describe_FaultNotToRepeat_IsSentOnce()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault("AccessDeniedException", "No."));
        using var dms = Given.Dms(endpoint.Url, retries: 2);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => dms.DescribeReplicationsAsync(new(), Token));

        Assert.Single(endpoint.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task Describe_ConnectionRefused_NamesTheSocketError()
    {
        using var dms = Given.Dms($"http://127.0.0.1:{FreePort()}");

        var thrown = await Record.ExceptionAsync(() => dms.DescribeReplicationsAsync(new(), Token));

        var socket = Assert.IsType<SocketException>(Innermost(thrown));
        Assert.Equal(SocketError.ConnectionRefused, socket.SocketErrorCode);
    }

    [Fact(Timeout = 30_000)]
    public async Task Describe_Cancelled_ThrowsAndClosesTheConnection()
    {
        var arrived = new TaskCompletionSource();
        var closed = new TaskCompletionSource();
        await using var endpoint = await CannedEndpoint.StartAsync(async http =>
        {
            http.RequestAborted.Register(() => closed.TrySetResult());
            arrived.TrySetResult();
            await closed.Task;
        });
        using var dms = Given.Dms(endpoint.Url, retries: 2);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = dms.DescribeReplicationsAsync(new(), cancel.Token);
        await arrived.Task.WaitAsync(Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await closed.Task.WaitAsync(Token);
        Assert.Single(endpoint.Requests);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("")]
    [InlineData("null")]
    public async Task Describe_EmptyBody_IsAnEmptyAnswerOrAnUnmarshallingException(string body)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(body));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Null(response.Replications);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
    }

    private static CannedAnswer Of(string fault) => fault switch
    {
        "throttled" => Answer.Throttled,
        "500" => Answer.Fault("InternalFailure", "Oops", 500),
        "503 of a proxy" => Answer.Raw(503, "text/html", "<html>Service Unavailable</html>"),
        "cut" => Answer.CutConnection,
        "cut in body" => Answer.CutInBody("""{"Replications":[{"""),
        _ => Answer.Json("""{"Replications":[}"""),
    };

    private static Exception? Innermost(Exception? thrown) => thrown?.InnerException is { } inner ? Innermost(inner) : thrown;

    // Bound and let go: nothing listens there now.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
