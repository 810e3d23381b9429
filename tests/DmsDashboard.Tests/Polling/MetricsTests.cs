using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DmsDashboard.Aws;
using DmsDashboard.Polling;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class MetricsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Poll_Good_IsMeasuredAndItsCallsCounted()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name is AwsMetrics.MeterName or PollMetrics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen.Add($"{instrument.Name} {Text(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen.Add($"{instrument.Name} {Text(tags)}"));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen.Add($"{instrument.Name} {value}"));
        listener.Start();

        await using var backend = await Backend.StartPollingAsync();
        listener.RecordObservableInstruments();

        Assert.Contains("dms_dashboard.aws.calls target=demo operation=DescribeReplications outcome=ok", seen);
        Assert.Contains("dms_dashboard.aws.requests target=demo operation=DescribeReplications outcome=ok", seen);
        Assert.Contains("dms_dashboard.poll.duration target=demo outcome=ok", seen);
        Assert.Contains("dms_dashboard.watchers 0", seen);
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"));
}
