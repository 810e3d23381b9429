using System.Globalization;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Metrics;

public sealed class RefusalsTests
{
    private const string Stat = "'MetricStat':{'Metric':{'Namespace':'AWS/DMS','MetricName':'CPUUtilization'},'Period':60,'Stat':'Average'}";
    private const string Times = "'StartTime':1,'EndTime':2";

    [Theory(Timeout = 30_000)]
    [InlineData("{}", "ValidationException", "3 validation errors detected: Value null at 'metricDataQueries' failed to satisfy constraint: Member must not be null")]
    [InlineData("{'MetricDataQueries':[]," + Times + "}", "ValidationException", "The parameter MetricDataQueries is required.")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}],'StartTime':2,'EndTime':2}", "ValidationException", "The parameter StartTime must not equal parameter EndTime.")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}],'StartTime':3,'EndTime':2}", "ValidationException", "The parameter StartTime must be less than the parameter EndTime.")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}],'StartTime':'2026-06-01T00:00:00Z','EndTime':2}", "SerializationException", "STRING_VALUE can not be converted to a Timestamp")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'MaxDatapoints':100801}", "ValidationException", "MaxDatapoints")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'MaxDatapoints':0}", "ValidationException", "MaxDatapoints")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'LabelOptions':{'Timezone':'CET'}}", "ValidationException", "LabelOptions.Timezone")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'ScanBy':'Sideways'}", "ValidationException", "enum value set: [TimestampDescending, TimestampAscending]")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'NextToken':'x'}", "InvalidNextToken", "NextToken")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "}]," + Times + ",'Nonsense':1}", "SerializationException", "Nonsense")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','Expression':'m*2'}]," + Times + "}", "ValidationException", "LocalAws does not play expressions")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','Expression':'m*2'," + Stat + "}]," + Times + "}", "ValidationException", "mutually exclusive")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'}]," + Times + "}", "ValidationException", "MetricDataQueries.member.1 must have either MetricStat or Expression")]
    [InlineData("{'MetricDataQueries':[{'Id':'Loud'," + Stat + "}]," + Times + "}", "ValidationException", "MetricDataQueries.member.1.Id")]
    [InlineData("{'MetricDataQueries':[{'Id':'a'," + Stat + "},{'Id':'a'," + Stat + "}]," + Times + "}", "ValidationException", "not unique")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','Period':60," + Stat + "}]," + Times + "}", "ValidationException", "member.1.Period")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','AccountId':'999999999999'," + Stat + "}]," + Times + "}", "ValidationException", "AccountId")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','Label':'${LAST}'," + Stat + "}]," + Times + "}", "ValidationException", "dynamic labels")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','ReturnData':false," + Stat + "}]," + Times + "}", "ValidationException", "must return data")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{},'Period':60,'Stat':'Average'}}]," + Times + "}", "ValidationException", "Metric.MetricName is required")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m','Dimensions':[{'Name':'d','Value':'1'},{'Name':'d','Value':'2'}]},'Period':60,'Stat':'Average'}}]," + Times + "}", "ValidationException", "more than once")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m'},'Period':30,'Stat':'Average'}}]," + Times + "}", "ValidationException", "multiple of 60")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m'},'Period':86460,'Stat':'Average'}}]," + Times + "}", "ValidationException", "86400")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m'},'Period':60,'Stat':'Mean'}}]," + Times + "}", "ValidationException", "The value Mean for parameter MetricDataQueries.member.1.MetricStat.Stat is not a valid statistic.")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m'},'Period':60,'Stat':'p101'}}]," + Times + "}", "ValidationException", "not a valid statistic")]
    [InlineData("{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'n','MetricName':'m'},'Period':60,'Stat':'Sum','Unit':'Miles'}}]," + Times + "}", "ValidationException", "enum value set")]
    public async Task GetMetricData_Wrong_IsRefusedInWords(string body, string type, string message)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.MetricsRefusedAsync("GetMetricData", body.Replace('\'', '"'));

        Assert.Equal((400, type), (refusal.StatusCode, refusal.Type));
        Assert.Contains(message, refusal.Message.Replace('"', '\''), StringComparison.Ordinal);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("{'RecentlyActive':'PT4H'}", "ValidationException", "[PT3H]")]
    [InlineData("{'OwningAccount':'123456789012'}", "InvalidParameterValueException", "IncludeLinkedAccounts")]
    [InlineData("{'NextToken':'x'}", "InvalidParameterValueException", "NextToken")]
    [InlineData("{'Namespace':''}", "ValidationException", "greater than or equal to 1")]
    [InlineData("{'Dimensions':[{'Value':'x'}]}", "ValidationException", "'dimensions.1.member.name'")]
    [InlineData("{'Dimension':[]}", "SerializationException", "known are: Namespace, MetricName, Dimensions")]
    public async Task ListMetrics_Wrong_IsRefusedInWords(string body, string type, string message)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.MetricsRefusedAsync("ListMetrics", body.Replace('\'', '"'));

        Assert.Equal((400, type), (refusal.StatusCode, refusal.Type));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Queries_OneTooMany_AreRefusedAndAllOthersNamed()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var queries = Enumerable.Range(0, 501).Select(static number => MetricsCalls.Query(new { Namespace = "n", MetricName = "m" }, string.Create(CultureInfo.InvariantCulture, $"m{number}"))).ToArray();

        var refusal = await endpoint.MetricsRefusedAsync("GetMetricData", JsonSerializer.Serialize(endpoint.Request(TimeSpan.FromHours(1), queries)));
        var answer = await endpoint.MetricsAsync("GetMetricData", endpoint.Request(TimeSpan.FromHours(1), queries[1..]));

        Assert.Equal("The collection MetricDataQueries must not have a size greater than 500.", refusal.Message);
        Assert.Equal(500, answer.GetProperty("MetricDataResults").GetArrayLength());
    }

    [Fact(Timeout = 30_000)]
    public async Task NextToken_OfAnotherRequest_IsRefused()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        var request = endpoint.Request(TimeSpan.FromHours(1), MetricsCalls.Query(endpoint.MetricOfOne("CPUUtilization")));
        request["MaxDatapoints"] = 5;
        request["NextToken"] = (await endpoint.MetricsAsync("GetMetricData", request)).Text("NextToken")!;
        request["ScanBy"] = "TimestampDescending";

        var refusal = await endpoint.MetricsRefusedAsync("GetMetricData", JsonSerializer.Serialize(request));

        Assert.Equal("InvalidNextToken", refusal.Type);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("application/x-amz-json-1.1")]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task ContentType_OfAnotherProtocol_IsRefused(string contentType)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendMetricsAsync("ListMetrics", "{}", contentType);

        Assert.Equal("UnknownOperationException", (await Refusal.ReadAsync(response)).Type);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("ListMetrics", "{\"NextToken\":\"x\"}", true, "InvalidParameterValue;Sender")]
    [InlineData("GetMetricData", "{}", true, "ValidationError;Sender")]
    [InlineData("GetMetricData", "{}", false, "")]
    public async Task Fault_InQueryMode_TellsItsOldCodeToo(string operation, string body, bool inQueryMode, string code)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendMetricsAsync(operation, body, inQueryMode: inQueryMode);

        Assert.Equal(code, response.Headers.TryGetValues("x-amzn-query-error", out var values) ? values.Single() : "");
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("GraniteServiceVersion20100801.PutMetricData", "monitoring", "UnknownOperationException")]
    [InlineData("GraniteServiceVersion20100801.ListMetrics", "cloudwatch", "InvalidSignatureException")]
    [InlineData("GraniteServiceVersion20100801.ListMetrics", "", "MissingAuthenticationTokenException")]
    public async Task Target_UnknownOrNotSignedForIt_IsRefused(string target, string service, string type)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var request = DmsEndpoint.Request(target, "{}", "application/x-amz-json-1.0");
        if (service.Length > 0)
        {
            new SigV4 { Service = service }.Sign(request, endpoint.Server.Url, "{}");
        }

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal(type, (await Refusal.ReadAsync(response)).Type);
    }
}
