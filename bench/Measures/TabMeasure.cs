using System.Globalization;
using DmsDashboard.Model;
using Microsoft.Playwright;

namespace DmsDashboard.Bench.Measures;

/// <summary>What a tab keeps that shows ten logs of 500 lines a second each, and its circuit: in Chromium after a collection, and in this process after one.</summary>
internal static class TabMeasure
{
    private const int Logs = 10;
    private const int UsualLinesASecond = 50;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>One sample.</summary>
    private sealed record Sample(TimeSpan At, double Script, double Nodes, double Listeners, double Server);

    public static async Task RunAsync(Report report, BenchHost host, TimeSpan duration, TimeProvider time)
    {
        var logs = await TailsMeasure.LogsAsync(host, Logs);
        await using var browser = await Browser.OpenAsync();
        var chromium = await browser.Page.Context.NewCDPSessionAsync(browser.Page);
        await chromium.SendAsync("Performance.enable");
        await browser.Page.GotoAsync(PageOf(host, logs));
        await host.AwsApart.WaitForTailsAsync(Logs);
        await host.AwsApart.WriteLinesAsync(logs.Select(TailsMeasure.ResourceId), TailsMeasure.LinesASecond);
        await browser.Page.Locator("[data-log-line]").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

        // Until the list is full, which then only lets old lines go: 10,000 lines.
        await Task.Delay(Interval, time);
        await host.AwsApart.ReadLoadAsync();
        var (samples, started) = (new List<Sample>(), time.GetTimestamp());
        while (time.GetElapsedTime(started) < duration)
        {
            samples.Add(await SampleAsync(chromium, time.GetElapsedTime(started)));
            await Task.Delay(Interval, time);
        }

        samples.Add(await SampleAsync(chromium, time.GetElapsedTime(started)));
        var (lines, _) = await host.AwsApart.ReadLoadAsync();
        Show(report, samples, lines, await AgeAsync(browser.Page, time));
    }

    private static string PageOf(BenchHost host, ReplicationEntry[] logs) =>
        new Uri(host.Page, $"/replications/{logs[0].Identifier}/logs?{string.Join('&', logs[1..].Select(static entry => $"with=dms-serverless-replication-{TailsMeasure.ResourceId(entry)}"))}").ToString();

    private static async Task<Sample> SampleAsync(ICDPSession chromium, TimeSpan at)
    {
        await chromium.SendAsync("HeapProfiler.collectGarbage");
        var answer = await chromium.SendAsync("Performance.getMetrics") ?? throw new InvalidOperationException("Chromium gave no metrics.");
        var metrics = answer.GetProperty("metrics").EnumerateArray().ToDictionary(static metric => metric.GetProperty("name").GetString()!, static metric => metric.GetProperty("value").GetDouble());
        return new Sample(at, metrics["JSHeapUsedSize"], metrics["Nodes"], metrics["JSEventListeners"], Heap.Reachable());
    }

    // How far behind the newest row is that is in the page: a tab that keeps its memory but falls behind would be no use.
    private static async Task<TimeSpan> AgeAsync(IPage page, TimeProvider time)
    {
        var text = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('[data-log-line]')].map(row => row.textContent).join('\\n')");
        var ages = text.Split('\n').Select(line => BusyLines.Read(line, time.GetUtcNow())?.Age).OfType<TimeSpan>().ToArray();
        return ages.Length == 0 ? TimeSpan.MaxValue : ages.Min();
    }

    private static void Show(Report report, List<Sample> samples, long lines, TimeSpan age)
    {
        var (took, hours) = (samples[^1].At - samples[0].At, lines / (double)UsualLinesASecond / 3_600);
        report.Row(
            string.Create(CultureInfo.InvariantCulture, $"a tab on a log of {Logs} sources, {took.TotalMinutes:0.0} min at {lines / took.TotalSeconds:0} lines/s, as many lines as {hours:0.0} h of {UsualLinesASecond}/s have"),
            string.Create(CultureInfo.InvariantCulture, $"newest row {age.TotalSeconds:0.0} s old at the end"));
        report.Row("the same, heap of Chromium's scripts", Bytes(samples, static sample => sample.Script), "stands still");
        report.Row("the same, DOM nodes; event listeners", $"{Counts(samples, static sample => sample.Nodes)}; {Counts(samples, static sample => sample.Listeners)}", "stand still");
        report.Row($"the same, heap of the dashboard, its {Logs} buffers in it", Bytes(samples, static sample => sample.Server), "stands still");
    }

    private static string Bytes(List<Sample> samples, Func<Sample, double> value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Report.Bytes(value(samples[0]))} at first, {Report.Bytes(value(samples[^1]))} at last, {Report.Bytes(samples.Min(value))} to {Report.Bytes(samples.Max(value))}; {SlopeOf(samples, value) / 1024:+0;-0;0} KB/min, in the second half {SlopeOf(samples[(samples.Count / 2)..], value) / 1024:+0;-0;0}");

    private static string Counts(List<Sample> samples, Func<Sample, double> value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{value(samples[0]):0} at first, {value(samples[^1]):0} at last, {samples.Min(value):0} to {samples.Max(value):0}, {SlopeOf(samples, value):+0.0;-0.0;0}/min");

    private static double SlopeOf(List<Sample> samples, Func<Sample, double> value) => Slope.AMinute([.. samples.Select(sample => (sample.At, value(sample)))]);
}
