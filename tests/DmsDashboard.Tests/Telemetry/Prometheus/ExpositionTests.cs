using System.Diagnostics.Metrics;
using DmsDashboard.Telemetry;
using DmsDashboard.Telemetry.Prometheus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Telemetry.Prometheus;

public sealed class ExpositionTests : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterCollector _collector;
    private readonly Meter _meter;

    public ExpositionTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _collector = new MeterCollector(meters, Options.Create(new TelemetryOptions { MaxReplications = 1 }), NullLogger<MeterCollector>.Instance);
        _meter = meters.Create("DmsDashboard.Test");
    }

    public async ValueTask InitializeAsync() => await _collector.StartAsync(TestContext.Current.CancellationToken);

    [Fact]
    public void Counter_Adds_AndIsNamedForItsFormat()
    {
        var counter = _meter.CreateCounter<long>("dms_dashboard.things", "{thing}", "Things,\nand \"more\".");
        counter.Add(2, new KeyValuePair<string, object?>("of", "a"));
        counter.Add(3, new KeyValuePair<string, object?>("of", "a"));

        Assert.Contains("# HELP dms_dashboard_things_total Things,\\nand \"more\".\n# TYPE dms_dashboard_things_total counter\ndms_dashboard_things_total{of=\"a\"} 5\n", Write(), StringComparison.Ordinal);
        var open = Write(ExpositionFormat.OpenMetrics);
        Assert.Contains("# HELP dms_dashboard_things Things,\\nand \\\"more\\\".\n# TYPE dms_dashboard_things counter\ndms_dashboard_things_total{of=\"a\"} 5\n", open, StringComparison.Ordinal);
        Assert.EndsWith("\n# EOF\n", open, StringComparison.Ordinal);
    }

    [Fact]
    public void Histogram_CountsUpToEachEnd()
    {
        var histogram = _meter.CreateHistogram("dms_dashboard.wait", "s", "Waits.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        histogram.Record(0.5);
        histogram.Record(0.75);
        histogram.Record(8);

        Assert.Contains(
            "# TYPE dms_dashboard_wait_seconds histogram\ndms_dashboard_wait_seconds_bucket{le=\"0.5\"} 1\ndms_dashboard_wait_seconds_bucket{le=\"1.0\"} 2\n"
            + "dms_dashboard_wait_seconds_bucket{le=\"+Inf\"} 3\ndms_dashboard_wait_seconds_sum 9.25\ndms_dashboard_wait_seconds_count 3\n",
            Write(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Series_BeyondTheMost_AreLeftOutAndCounted()
    {
        var counter = _meter.CreateCounter<long>("dms_dashboard.many");
        for (var number = 0; number < 2_010; number++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("number", number));
        }

        var lines = Write().Split('\n');

        Assert.Equal(2_000, lines.Count(static line => line.StartsWith("dms_dashboard_many_total{", StringComparison.Ordinal)));
        Assert.Contains("dms_dashboard_telemetry_series_left_out_total 10", lines);
    }

    [Fact]
    public void Instrument_ThatThrows_LeavesTheOthers()
    {
        _meter.CreateObservableGauge<int>("dms_dashboard.broken", (Func<int>)(static () => throw new InvalidOperationException("A bug.")));
        _meter.CreateObservableGauge("dms_dashboard.whole", static () => 7);

        var text = Write();

        Assert.Contains("dms_dashboard_whole 7\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Meter_OfAnotherApplication_IsNotHeard()
    {
        using var others = new ServiceCollection().AddMetrics().BuildServiceProvider();
        others.GetRequiredService<IMeterFactory>().Create("DmsDashboard.Test").CreateCounter<long>("dms_dashboard.foreign").Add(1);
        _meter.CreateCounter<long>("dms_dashboard.own").Add(1);

        var text = Write();

        Assert.DoesNotContain("foreign", text, StringComparison.Ordinal);
        Assert.Contains("dms_dashboard_own_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("*/*", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/json", false)]
    [InlineData("application/openmetrics-text", true)]
    [InlineData("application/openmetrics-text; version=1.0.0; charset=utf-8", true)]
    [InlineData("application/openmetrics-text; version=9.9.9", false)]
    [InlineData("application/openmetrics-text; q=0", false)]
    [InlineData("application/openmetrics-text;q=0.1, text/plain;q=0.5", false)]
    [InlineData("application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2", true)]
    public void Format_IsTheOneThatIsWantedMore(string accept, bool isOpenMetrics)
    {
        var types = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParseList([accept], out var parsed) ? parsed : [];

        Assert.Equal(isOpenMetrics, ExpositionFormat.Of(types).IsOpenMetrics);
    }

    public async ValueTask DisposeAsync()
    {
        _collector.Dispose();
        await _services.DisposeAsync();
    }

    private string Write(ExpositionFormat? format = null) => Exposition.Write(_collector.Collect(), format ?? ExpositionFormat.Text);
}
