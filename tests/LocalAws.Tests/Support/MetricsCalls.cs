using System.Text.Json;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>The calls of CloudWatch that tests make again and again.</summary>
internal static class MetricsCalls
{
    public const string Namespace = "AWS/DMS";

    private const string JsonType = "application/x-amz-json-1.0";

    /// <summary>Calls an operation of CloudWatch that must succeed.</summary>
    public static async Task<JsonElement> MetricsAsync(this DmsEndpoint endpoint, string operation, object request)
    {
        using var response = await endpoint.SendMetricsAsync(operation, JsonSerializer.Serialize(request));
        var body = await response.Content.ReadAsStringAsync(DmsEndpoint.Cancellation);
        Assert.True(response.IsSuccessStatusCode, body);
        Assert.Equal(JsonType, response.Content.Headers.ContentType?.MediaType);

        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Calls an operation of CloudWatch that must be refused.</summary>
    public static async Task<Refusal> MetricsRefusedAsync(this DmsEndpoint endpoint, string operation, string body)
    {
        using var response = await endpoint.SendMetricsAsync(operation, body);

        return await Refusal.ReadAsync(response);
    }

    public static Task<HttpResponseMessage> SendMetricsAsync(this DmsEndpoint endpoint, string operation, string body, string contentType = JsonType, bool inQueryMode = false)
    {
        var request = DmsEndpoint.Request($"GraniteServiceVersion20100801.{operation}", body, contentType);
        if (inQueryMode)
        {
            request.Headers.Add("x-amzn-query-mode", "true");
        }

        new SigV4 { Service = "monitoring" }.Sign(request, endpoint.Server.Url, body);

        return endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);
    }

    /// <summary>A metric of the only replication or task: its dimensions as domain knowledge has them.</summary>
    public static object MetricOfOne(this DmsEndpoint endpoint, string name, string kind = "replication") => new { Namespace, MetricName = name, Dimensions = endpoint.DimensionsOfOne(kind) };

    public static object[] DimensionsOfOne(this DmsEndpoint endpoint, string kind) => endpoint.Server.Account.ReadAll((inventory, _) => kind switch
    {
        "replication" => new object[] { new { Name = "ReplicationConfigId", Value = $"123456789012:{inventory.Replications[0].Spec.ResourceId}" } },
        "task" =>
        [
            new { Name = "ReplicationTaskIdentifier", Value = inventory.Tasks[0].Spec.ResourceId },
            new { Name = "ReplicationInstanceIdentifier", Value = inventory.Instances[0].Identifier },
        ],
        _ => [new { Name = "ReplicationInstanceIdentifier", Value = inventory.Instances[0].Identifier }],
    });

    /// <summary>One query of GetMetricData.</summary>
    public static object Query(object metric, string id = "m", int period = 60, string stat = "Average", string? unit = null) =>
        new { Id = id, MetricStat = new { Metric = metric, Period = period, Stat = stat, Unit = unit } };

    /// <summary>A request of GetMetricData from so long ago up to now, the oldest first.</summary>
    public static Dictionary<string, object> Request(this DmsEndpoint endpoint, TimeSpan since, params object[] queries) => new()
    {
        ["MetricDataQueries"] = queries,
        ["StartTime"] = (endpoint.Time.GetUtcNow() - since).ToUnixTimeSeconds(),
        ["EndTime"] = endpoint.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["ScanBy"] = "TimestampAscending",
    };

    /// <summary>A metric of the only run since so long ago, by the start of each minute.</summary>
    public static async Task<Dictionary<DateTimeOffset, double>> SeriesAsync(this DmsEndpoint endpoint, string name, TimeSpan since, string kind = "replication")
    {
        var answer = await endpoint.MetricsAsync("GetMetricData", endpoint.Request(since, Query(endpoint.MetricOfOne(name, kind))));
        var result = Assert.Single(answer.GetProperty("MetricDataResults").EnumerateArray());
        Assert.Equal("Complete", result.Text("StatusCode"));

        return result.Points().ToDictionary(static point => point.At, static point => point.Value);
    }

    /// <summary>The datapoints of a result as they came.</summary>
    public static (DateTimeOffset At, double Value)[] Points(this JsonElement result)
    {
        var (times, values) = (result.GetProperty("Timestamps"), result.GetProperty("Values"));
        Assert.Equal(times.GetArrayLength(), values.GetArrayLength());

        return [.. times.EnumerateArray().Zip(values.EnumerateArray(), static (time, value) => (DateTimeOffset.FromUnixTimeSeconds(time.GetInt64()), value.GetDouble()))];
    }
}
