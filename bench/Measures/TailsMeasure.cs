using System.Globalization;
using DmsDashboard.Bench.Watchers;
using DmsDashboard.Model;

namespace DmsDashboard.Bench.Measures;

/// <summary>Fifteen live tails, which is what AWS allows an account, of 500 lines a second, which is what one carries, and twenty who watch: half of them in circuits, half at the hub.</summary>
internal static class TailsMeasure
{
    public const int Tails = 15;
    public const int LinesASecond = 500;

    private const int WatchersOfAKind = 10;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Counted = TimeSpan.FromMinutes(1);

    public static Task<BenchHost> HostAsync() => BenchHost.StartApartAsync(2 * Tails, $"--Logs:MaxLiveTails={Tails}");

    /// <summary>Serverless replications whose log groups are there.</summary>
    public static async Task<ReplicationEntry[]> LogsAsync(BenchHost host, int count)
    {
        var entries = host.Store.Current.Entries.Where(static entry => entry.Kind == ReplicationKind.Serverless).Take(count).ToArray();
        await host.AwsApart.CreateLogsAsync(entries.Select(ResourceId));
        return entries;
    }

    public static string ResourceId(ReplicationEntry entry) => entry.Arn[(entry.Arn.LastIndexOf(':') + 1)..];

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        var logs = await LogsAsync(host, Tails);
        var names = logs.Select(static entry => entry.Identifier).ToArray();
        await using var watchers = await WatcherProcess.StartAsync(host.Page, new WatcherPlan(names[..WatchersOfAKind], names[^WatchersOfAKind..]));
        await host.AwsApart.WaitForTailsAsync(Tails);
        await host.AwsApart.WriteLinesAsync(logs.Select(ResourceId), LinesASecond);

        await Task.Delay(Warming, time);
        await watchers.ReadAsync();
        await host.AwsApart.ReadLoadAsync();
        var (usage, started) = (ProcessUsage.Now(), time.GetTimestamp());
        await Task.Delay(Counted, time);
        var seen = await watchers.ReadAsync();
        var (spent, took, load) = (ProcessUsage.Now().Since(usage), time.GetElapsedTime(started), await host.AwsApart.ReadLoadAsync());
        Show(report, seen, took, load.Lines / took.TotalSeconds);
        report.Row("the same, CPU", string.Create(CultureInfo.InvariantCulture, $"dashboard {Percent(spent.Cpu / took)}, {Report.Bytes(spent.Allocated / took.TotalSeconds)} allocated/s; LocalAws {load.Cpu:0 %}, of {Environment.ProcessorCount} cores"), "≤ 100 %");
        report.Row("the same, heap over time", await HeapAsync(time));
        var atLast = await watchers.ReadAsync();
        report.Row("the same, of what had not come yet: still not there three minutes later", string.Create(CultureInfo.InvariantCulture, $"{atLast.Hub.Sum(static hub => hub.StillMissing)} lines"), "none without a mark");
    }

    private static void Show(Report report, WatchersSeen seen, TimeSpan took, double written)
    {
        var marks = seen.Hub.SelectMany(static hub => hub.Marks).GroupBy(static mark => mark.Key).Select(static kind => $"{kind.Key} {kind.Sum(static mark => mark.Value)}").ToArray();
        report.Row(
            string.Create(CultureInfo.InvariantCulture, $"{Tails} tails, {written:0} lines/s in all, {seen.Hub.Length + seen.Circuits.Length} watchers: a stream of the hub ({seen.Hub.Length})"),
            string.Create(CultureInfo.InvariantCulture, $"{seen.Hub.Average(static hub => hub.Lines) / took.TotalSeconds:0} lines/s each; {seen.Hub.Sum(static hub => hub.Missing)} of {seen.Hub.Sum(static hub => hub.Lines + hub.Missing)} not come yet (what a sample leaves out is read ten seconds later), {seen.Hub.Sum(static hub => hub.Late)} came late, {seen.Hub.Sum(static hub => hub.Repeated)} repeated; marks: {(marks.Length == 0 ? "none" : string.Join(", ", marks))}"),
            $"{LinesASecond} lines/s, none missing for good without a mark");
        report.Row("the same, line written → client of the hub, CloudWatch's second included", Percentiles.Of([.. seen.Hub.SelectMany(static hub => hub.Ages)]).ToString());
        report.Row("the same, newest line of an update → client of the hub", Percentiles.Of([.. seen.Hub.SelectMany(static hub => hub.NewestAges)]).ToString());
        report.Row(
            $"the same, circuits on the log's page ({seen.Circuits.Length})",
            seen.Circuits.FirstOrDefault(static circuit => circuit.Fault is not null)?.Fault
                ?? string.Create(CultureInfo.InvariantCulture, $"{seen.Circuits.Average(static circuit => circuit.Ages.Length) / took.TotalSeconds:0.0} drawings/s of new lines, {Report.Bytes(seen.Circuits.Average(static circuit => circuit.Bytes) / took.TotalSeconds)}/s in {seen.Circuits.Average(static circuit => circuit.Batches) / took.TotalSeconds:0.0} batches each"));
        report.Row("the same, newest line → drawn in a circuit", Percentiles.Of([.. seen.Circuits.SelectMany(static circuit => circuit.Ages)]).ToString());
    }

    private static async Task<string> HeapAsync(TimeProvider time)
    {
        var samples = new List<string>();
        foreach (var minutes in (int[])[2, 3, 4, 5])
        {
            samples.Add($"{Report.Bytes(Heap.Reachable())} after {minutes} min");
            await Task.Delay(TimeSpan.FromMinutes(minutes == 5 ? 0 : 1), time);
        }

        return string.Join(", ", samples);
    }

    private static string Percent(double cores) => (cores / Environment.ProcessorCount).ToString("0 %", CultureInfo.InvariantCulture);
}
