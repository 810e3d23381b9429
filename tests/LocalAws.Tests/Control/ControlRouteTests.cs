using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Control;

public sealed class ControlRouteTests
{
    private const string Control = "/_local-aws/control";

    [Fact(Timeout = 60_000)]
    public async Task Control_NotAskedFor_IsNotThere()
    {
        await using var endpoint = await DmsEndpoint.StartAsync(static _ => { });

        using var response = await endpoint.Http.GetAsync($"{Control}/requests", DmsEndpoint.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Faults_Posted_AreMetShownAndCleared()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await PostAsync(endpoint, "faults", new { kind = "throttling", operation = "DescribeReplications" });

        var refusal = await endpoint.RefusedAsync("DescribeReplications", new { });
        var shown = await GetAsync(endpoint, "faults");
        using var cleared = await endpoint.Http.DeleteAsync($"{Control}/faults", DmsEndpoint.Cancellation);

        Assert.Equal("ThrottlingException", refusal.Type);
        Assert.Equal("throttling", Assert.Single(shown.EnumerateArray()).Text("kind"));
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        await endpoint.CallAsync("DescribeReplications", new { });
    }

    [Fact(Timeout = 60_000)]
    public async Task Requests_Asked_AreCountedByOperation()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.CallAsync("DescribeReplications", new { });

        var requests = await GetAsync(endpoint, "requests");

        Assert.Equal("{\"total\":1,\"operations\":{\"DescribeReplications\":1}}", requests.GetRawText());
    }

    [Fact(Timeout = 60_000)]
    public async Task Logs_Posted_AreWritten()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        await PostAsync(endpoint, "logs", new { logGroupName = "group", logStreamName = "stream", messages = new[] { "one", "two" } });

        Assert.Equal(["one", "two"], endpoint.Server.Account.Logs.Messages("group", "stream"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Logs_Deleted_AreGone()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Account.Logs.Write("group", "stream", "one");

        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{Control}/logs") { Content = JsonContent.Create(new { logGroupName = "group" }) };
        using var answer = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal("{\"deleted\":true}", await answer.Content.ReadAsStringAsync(DmsEndpoint.Cancellation));
        Assert.Empty(endpoint.Server.Account.Logs.Messages("group", "stream"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Replication_Forced_ShowsIt()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var path = "replications/testdrive-dms-postgresql-dev-dms-serverless";

        await PostAsync(endpoint, path, new { status = "quantum_leap", stopReason = "Stop Reason RECYCLE_TASK", failureMessages = new[] { "because" }, provisionState = "melting" });
        var forced = await endpoint.ReplicationAsync();
        using var released = await endpoint.Http.DeleteAsync($"{Control}/{path}", DmsEndpoint.Cancellation);

        Assert.Equal(("quantum_leap", "Stop Reason RECYCLE_TASK"), (forced.Text("Status"), forced.Text("StopReason")));
        Assert.Equal("because", forced.GetProperty("FailureMessages")[0].GetString());
        Assert.Equal("melting", forced.GetProperty("ProvisionData").Text("ProvisionState"));
        Assert.Equal("created", (await endpoint.ReplicationAsync()).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Task_Forced_ShowsItUntilItIsLetGo()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var path = "tasks/employees-sqlserver-to-postgres";

        await PostAsync(endpoint, path, new { status = "testing", stopReason = "Stop Reason RECYCLE_TASK", lastFailureMessage = "because" });
        var forced = await endpoint.TaskAsync("employees-sqlserver-to-postgres");
        var refusal = await endpoint.RefusedAsync("StartReplicationTask", new { ReplicationTaskArn = forced.Text("ReplicationTaskArn"), StartReplicationTaskType = "start-replication" });
        using var released = await endpoint.Http.DeleteAsync($"{Control}/{path}", DmsEndpoint.Cancellation);

        Assert.Equal(("testing", "Stop Reason RECYCLE_TASK", "because"), (forced.Text("Status"), forced.Text("StopReason"), forced.Text("LastFailureMessage")));
        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Equal("ready", (await endpoint.TaskAsync("employees-sqlserver-to-postgres")).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Instance_Forced_ShowsItUntilItIsLetGo()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        await PostAsync(endpoint, "instances/dms-batch-1", new { status = "maintenance" });
        var forced = await InstancesAsync(endpoint);
        using var released = await endpoint.Http.DeleteAsync($"{Control}/instances/dms-batch-1", DmsEndpoint.Cancellation);

        Assert.Equal(["available", "maintenance"], forced);
        Assert.Equal(["available", "available"], await InstancesAsync(endpoint));
    }

    [Fact(Timeout = 60_000)]
    public async Task Metrics_Forced_SaySoUntilTheyAreLetGo()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var id = endpoint.Server.Account.ReadAll(static (all, _) => all.Replications.Single(static one => one.Spec.Identifier == "orders-oracle-to-aurora").Spec.ResourceId);
        var metric = new { MetricsCalls.Namespace, MetricName = "CDCLatencyTarget", Dimensions = new[] { new { Name = "ReplicationConfigId", Value = $"123456789012:{id}" } } };
        await PostAsync(endpoint, "metrics/orders-oracle-to-aurora", new { latencyTarget = 7200 });
        endpoint.Time.Advance(TimeSpan.FromMinutes(10));
        using var released = await endpoint.Http.DeleteAsync($"{Control}/metrics/orders-oracle-to-aurora", DmsEndpoint.Cancellation);
        endpoint.Time.Advance(TimeSpan.FromMinutes(10));

        var answer = await endpoint.MetricsAsync("GetMetricData", endpoint.Request(TimeSpan.FromMinutes(30), MetricsCalls.Query(metric)));

        var points = Assert.Single(answer.GetProperty("MetricDataResults").EnumerateArray()).Points();
        Assert.Equal(10, points.Count(static point => point.Value > 7000));
        Assert.True(points[^1].Value < 200);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("faults", "{\"kind\":\"sabotage\"}", "kind")]
    [InlineData("faults", "{}", "kind")]
    [InlineData("faults", "{\"kind\":\"throttling\",\"count\":0}", "count")]
    [InlineData("faults", "{\"kind\":\"throttling\",\"often\":1}", "often")]
    [InlineData("logs", "{\"logGroupName\":\"g\",\"messages\":[\"m\"]}", "logStreamName")]
    [InlineData("replications/nobody", "{\"status\":\"running\"}", "nobody")]
    [InlineData("tasks/nobody", "{\"status\":\"running\"}", "nobody")]
    [InlineData("tasks/nobody", "{\"provisionState\":\"melting\"}", "provisionState")]
    [InlineData("instances/nobody", "{\"status\":\"failed\"}", "nobody")]
    [InlineData("metrics/nobody", "{\"noDatapoints\":true}", "nobody")]
    [InlineData("metrics/nobody", "{\"noDatapoints\":\"yes\"}", "Boolean")]
    [InlineData("metrics/nobody", "{\"latencyTarget\":-1}", "latencyTarget")]
    public async Task Request_ThatIsWrong_GetsASentence(string path, string body, string names)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await endpoint.Http.PostAsync($"{Control}/{path}", content, DmsEndpoint.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(names, await response.Content.ReadAsStringAsync(DmsEndpoint.Cancellation), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_AsAFormOfAForeignPage_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        using var content = new StringContent("{\"kind\":\"throttling\"}", Encoding.UTF8, "text/plain");

        using var response = await endpoint.Http.PostAsync($"{Control}/faults", content, DmsEndpoint.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(endpoint.Server.Faults.Current);
    }

    [Fact(Timeout = 60_000)]
    public async Task Cut_OfAnOpenTail_EndsItsStream()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var group = endpoint.Server.Account.Identity.LogGroupArn(endpoint.Server.Account.Logs.Groups.First().Name);
        using var tail = await endpoint.SendTargetAsync("Logs_20140328.StartLiveTail", $"{{\"logGroupIdentifiers\":[\"{group}\"]}}", new SigV4 { Service = "logs" });
        await using var stream = await tail.Content.ReadAsStreamAsync(DmsEndpoint.Cancellation);
        Assert.True(await stream.ReadAsync(new byte[4], DmsEndpoint.Cancellation) > 0);

        var cut = await PostAsync(endpoint, "cut", new { operation = "StartLiveTail" });

        Assert.Equal(1, cut.GetProperty("cut").GetInt32());
        await Assert.ThrowsAnyAsync<Exception>(() => stream.CopyToAsync(Stream.Null, DmsEndpoint.Cancellation));
    }

    private static async Task<string[]> InstancesAsync(DmsEndpoint endpoint) =>
        [.. (await endpoint.CallAsync("DescribeReplicationInstances", new { })).GetProperty("ReplicationInstances").EnumerateArray().Select(static item => item.Text("ReplicationInstanceStatus")!)];

    private static async Task<JsonElement> PostAsync(DmsEndpoint endpoint, string path, object body)
    {
        using var response = await endpoint.Http.PostAsJsonAsync($"{Control}/{path}", body, DmsEndpoint.Cancellation);
        var text = await response.Content.ReadAsStringAsync(DmsEndpoint.Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static Task<JsonElement> GetAsync(DmsEndpoint endpoint, string path) =>
        endpoint.Http.GetFromJsonAsync<JsonElement>($"{Control}/{path}", DmsEndpoint.Cancellation);
}
