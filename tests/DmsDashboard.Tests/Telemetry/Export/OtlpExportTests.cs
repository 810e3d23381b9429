using DmsDashboard.Telemetry.Export;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Telemetry.Export;

public sealed class OtlpExportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Export_WithAReceiver_SendsMetricsAndTraces()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await App.StartAsync([.. receiver.Arguments, "--Telemetry:Otlp:Headers=api-key=abc"]);
        using var answer = await app.Client.GetAsync("/replications/orders-oracle-to-aurora?with=secret-log-group", Cancelled);

        await OtlpReceiver.UntilAsync(() => receiver.Names("metrics").IsSupersetOf(["dms.replication.health", "dms_dashboard.poll.duration", "dms_dashboard.aws.calls", "dotnet.process.memory.working_set", "http.server.request.duration"]));
        await OtlpReceiver.UntilAsync(() => receiver.Names("traces").IsSupersetOf(["poll", "DescribeReplications", "GET /replications/{Identifier}"]));

        Assert.Contains(receiver.Gauge("dms.replication.health"), static point => point.Value == 1 && point.Attributes.Contains("orders-oracle-to-aurora") && point.Attributes.Contains("demo"));
        Assert.All(receiver.Keys, static key => Assert.Equal("abc", key));
        Assert.DoesNotContain("secret-log-group", receiver.Everything, StringComparison.Ordinal);
        Assert.Contains("dms-dashboard", receiver.Everything, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Export_ReceiverThatFails_IsToldOnceAndHarmsNothing()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        receiver.Status = StatusCodes.Status503ServiceUnavailable;
        var log = new RecordedLog();
        await using var app = await App.StartAsync(services => services.AddSingleton<ILoggerProvider>(log), [.. receiver.Arguments, "--LocalAws:Scenario=empty"]);
        await OtlpReceiver.UntilAsync(() => receiver.Count("metrics") >= 3);

        Assert.Equal("ok", await app.Client.GetStringAsync("/healthz", Cancelled));
        var warning = Assert.Single(log.Entries, static entry => entry.Text.StartsWith("Metrics cannot be sent", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Contains("It answered 503.", warning.Text, StringComparison.Ordinal);

        receiver.Status = StatusCodes.Status200OK;
        await OtlpReceiver.UntilAsync(() => log.Entries.Any(static entry => entry.Text.StartsWith("Metrics are sent to", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_NobodyListens_IsToldOnceWithoutTheAddress()
    {
        var log = new RecordedLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var client = new HttpClient(new ExportWatch("Traces", factory.CreateLogger("test")));

        for (var number = 0; number < 3; number++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("http://127.0.0.1:9/v1/traces?key=hidden", Cancelled));
        }

        var (level, text) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith("Traces cannot be sent to 127.0.0.1:9", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Telemetry:Otlp:Endpoint", true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", true)]
    public void Export_IsOffUntilSomebodySaysWhere(string key, bool isOn) => Assert.Equal(isOn, OtlpOptions.IsOn(Settings(key, "http://127.0.0.1:4318")));

    [Theory]
    [InlineData("Telemetry:Otlp:Endpoint", "collector:4318")]
    [InlineData("Telemetry:Otlp:Endpoint", "http://me:hunter2@collector:4318")]
    [InlineData("Telemetry:Otlp:Endpoint", "http://collector:4318?key=hunter2")]
    [InlineData("Telemetry:Otlp:Headers", "hunter2")]
    public void Setting_ThatIsWrong_IsNamedAndNotRepeated(string key, string value)
    {
        var problem = Assert.Single(OtlpOptions.Problems(Settings(key, value)));

        Assert.StartsWith(key, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
}
