using System.Globalization;
using DmsDashboard.Bench.Circuits;

namespace DmsDashboard.Bench.Measures;

/// <summary>What AWS sees: calls a minute with one watcher and with a hundred. The two must be equal.</summary>
internal static class CallsMeasure
{
    private const int Polls = 4;

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        await host.WaitForInventoryAsync();
        await using var load = new CircuitProcess(host.Page);
        await load.HoldAsync(1);
        var one = await CountAsync(host, time);
        await load.HoldAsync(100);
        var hundred = await CountAsync(host, time);
        report.Row("AWS calls a minute, 1 watcher", Show(one));
        report.Row("AWS calls a minute, 100 watchers", Show(hundred), "equal to 1 watcher");
    }

    // From the end of one poll to the end of a later one, so that no poll is cut in two.
    private static async Task<(long Calls, TimeSpan Took)> CountAsync(BenchHost host, TimeProvider time)
    {
        await host.NextPollAsync();
        var (calls, started) = (host.Aws.Requests.Total, time.GetTimestamp());
        for (var poll = 0; poll < Polls; poll++)
        {
            await host.NextPollAsync();
        }

        return (host.Aws.Requests.Total - calls, time.GetElapsedTime(started));
    }

    private static string Show((long Calls, TimeSpan Took) count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count.Calls / count.Took.TotalMinutes:0} ({count.Calls} calls in {Polls} polls, {count.Took.TotalSeconds:0.0} s)");
}
