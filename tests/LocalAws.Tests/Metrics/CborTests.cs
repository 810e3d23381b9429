using System.Formats.Cbor;
using System.Net.Http.Headers;
using System.Text;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;
using DmsDashboard.LocalAws.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Metrics;

/// <summary>The protocol that newer clients of CloudWatch speak; that of JavaScript is tested in tests/node.</summary>
public sealed class CborTests
{
    [Fact(Timeout = 30_000)]
    public async Task GetMetricData_InCbor_IsAnsweredInCborWithTaggedTimes()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        var id = endpoint.Server.Account.ReadAll(static (all, _) => all.Replications[0].Spec.ResourceId);

        using var response = await SendAsync(endpoint, "GetMetricData", Request($"123456789012:{id}"));

        Assert.Equal("rpc-v2-cbor", response.Headers.GetValues("smithy-protocol").Single());
        Assert.Equal("application/cbor", response.Content.Headers.ContentType?.MediaType);
        var body = await response.Content.ReadAsByteArrayAsync(DmsEndpoint.Cancellation);
        Assert.True(response.IsSuccessStatusCode, Encoding.UTF8.GetString(body));
        Assert.Equal([DmsEndpoint.Noon.AddMinutes(-10), DmsEndpoint.Noon.AddMinutes(-9)], Times(body));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("GraniteServiceVersion20100801", "PutMetricData", "UnknownOperationException")]
    [InlineData("AmazonDMSv20160101", "DescribeReplications", "UnknownOperationException")]
    [InlineData("GraniteServiceVersion20100801", "GetMetricData", "ValidationException")]
    public async Task Fault_InCbor_IsAMapWithItsType(string service, string operation, string type)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await SendAsync(endpoint, operation, [0xA0], service);

        Assert.Equal("rpc-v2-cbor", response.Headers.GetValues("smithy-protocol").Single());
        var reader = new CborReader(await response.Content.ReadAsByteArrayAsync(DmsEndpoint.Cancellation));
        reader.ReadStartMap();
        Assert.Equal(("__type", type), (reader.ReadTextString(), reader.ReadTextString()));
    }

    [Fact(Timeout = 30_000)]
    public async Task Request_WithoutTheProtocolsHeader_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await SendAsync(endpoint, "ListMetrics", [0xA0], withProtocol: false);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public void Parse_OfAnyBytes_IsAStructureOrAFault() => Prop.ForAll<byte[]>(static bytes =>
    {
        foreach (var body in new[] { bytes, [0xBF, .. bytes, 0xFF], [0xA1, 0x61, 0x61, .. bytes] })
        {
            try
            {
                WireFormat.Cbor.Parse(body);
            }
            catch (AwsFaultException fault)
            {
                Assert.Equal("SerializationException", fault.Code);
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Parse_OfDeepNests_IsAFault() =>
        Assert.Throws<AwsFaultException>(() => WireFormat.Cbor.Parse(Enumerable.Repeat((byte)0x81, 1_000_000).ToArray()));

    private static async Task<HttpResponseMessage> SendAsync(DmsEndpoint endpoint, string operation, byte[] body, string service = "GraniteServiceVersion20100801", bool withProtocol = true)
    {
        var path = $"/service/{service}/operation/{operation}";
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor");
        if (withProtocol)
        {
            request.Headers.Add("smithy-protocol", "rpc-v2-cbor");
        }

        // An access key that LocalAws cannot verify: this signer signs text.
        new SigV4 { Service = "monitoring", Path = path, AccessKey = "AKIDEXAMPLE" }.Sign(request, endpoint.Server.Url, "");

        return await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);
    }

    private static byte[] Request(string configId)
    {
        var writer = new CborWriter();
        writer.WriteStartMap(null);
        writer.WriteTextString("MetricDataQueries");
        writer.WriteStartArray(1);
        Map(writer, ("Id", () => writer.WriteTextString("m")), ("MetricStat", () => Map(
            writer,
            ("Period", () => writer.WriteInt32(60)),
            ("Stat", () => writer.WriteTextString("Average")),
            ("Unit", writer.WriteNull),
            ("Metric", () => Map(
                writer,
                ("Namespace", () => writer.WriteTextString("AWS/DMS")),
                ("MetricName", () => writer.WriteTextString("CPUUtilization")),
                ("Dimensions", () => Dimensions(writer, configId)))))));
        writer.WriteEndArray();
        Time(writer, "StartTime", DmsEndpoint.Noon.AddMinutes(-10));
        Time(writer, "EndTime", DmsEndpoint.Noon.AddMinutes(-8));
        writer.WriteTextString("ScanBy");
        writer.WriteTextString("TimestampAscending");
        writer.WriteEndMap();

        return writer.Encode();
    }

    private static void Dimensions(CborWriter writer, string configId)
    {
        writer.WriteStartArray(1);
        Map(writer, ("Name", () => writer.WriteTextString("ReplicationConfigId")), ("Value", () => writer.WriteTextString(configId)));
        writer.WriteEndArray();
    }

    private static void Map(CborWriter writer, params (string Name, Action Write)[] members)
    {
        writer.WriteStartMap(members.Length);
        foreach (var (name, write) in members)
        {
            writer.WriteTextString(name);
            write();
        }

        writer.WriteEndMap();
    }

    private static void Time(CborWriter writer, string name, DateTimeOffset time)
    {
        writer.WriteTextString(name);
        writer.WriteTag(CborTag.UnixTimeSeconds);
        writer.WriteDouble(time.ToUnixTimeSeconds());
    }

    // The first member of the first result after its Id and Label.
    private static List<DateTimeOffset> Times(byte[] body)
    {
        var reader = new CborReader(body);
        reader.ReadStartMap();
        Assert.Equal("MetricDataResults", reader.ReadTextString());
        reader.ReadStartArray();
        reader.ReadStartMap();
        while (reader.ReadTextString() != "Timestamps")
        {
            reader.SkipValue();
        }

        List<DateTimeOffset> times = [];
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            times.Add(reader.ReadUnixTimeSeconds());
        }

        return times;
    }
}
