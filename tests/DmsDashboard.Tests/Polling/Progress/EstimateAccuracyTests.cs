using System.Globalization;
using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.Progress;

/// <summary>Holds what was estimated at each poll against when the loads did finish, over the wire.</summary>
public sealed class EstimateAccuracyTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(45);

    // Nothing in the loads' scenario takes longer.
    private const int MostPolls = 1_600;

    [Fact(Timeout = 300_000)]
    public async Task Finish_PastTenPercent_IsInTheRangeNineTimesOfTen()
    {
        var all = new List<Estimated>();
        foreach (var (seed, withStalls) in ((int, bool)[])[(1, false), (2, false), (3, true), (4, true)])
        {
            var asked = (await LoadAsync(seed, withStalls)).Where(static sample => sample.Percent >= 10).ToList();
            var told = asked.Where(static sample => sample.Finish is not null).ToList();
            Say($"seed {seed}{(withStalls ? " with stalls" : "")}", told);

            Assert.InRange(Hits(told), 0.9, 1);
            Assert.InRange(told.Count / (double)asked.Count, 0.95, 1);
            all.AddRange(told);
        }

        foreach (var shape in all.GroupBy(static sample => sample.Identifier))
        {
            Say(shape.Key, [.. shape]);
        }

        Say("all", all);
        Assert.InRange(Width(all), 0, 0.6);
    }

    private static double Hits(List<Estimated> told) => told.Count(static sample => sample.IsHit) / (double)told.Count;

    private static double Width(List<Estimated> told) => told.Select(static sample => sample.Width).Order().ElementAt(told.Count / 2);

    private static void Say(string what, List<Estimated> told) => TestContext.Current.TestOutputHelper!.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {100 * Hits(told):0.0} % of {told.Count} in the range, median width {100 * Width(told):0} % of the time left"));

    private static async Task<List<Estimated>> LoadAsync(int seed, bool withStalls)
    {
        await using var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "loads", Seed = seed, Speed = 1 });
        var budget = new RequestBudget(8, 100, backend.Time);
        var book = new ProgressBook(Given.Demo, new LoadTables());
        var last = new Dictionary<string, LoadProgress?>();
        var (open, samples) = (new Dictionary<string, List<Estimated>>(), new List<Estimated>());
        for (var poll = 0; poll < MostPolls && (poll < 10 || open.Count > 0); poll++)
        {
            Stall(backend, poll, withStalls);
            book.Begin();
            foreach (var replication in await ReadAsync(backend, budget))
            {
                var progress = last[replication.Arn] = book.Read(replication, last.GetValueOrDefault(replication.Arn), backend.Time.GetUtcNow());
                Note(replication, progress, backend.Time.GetUtcNow(), (open, samples));
            }

            backend.AdvanceAws(Poll);
            backend.Time.Advance(Poll);
        }

        Assert.Empty(open);
        return samples;
    }

    private static async Task<IEnumerable<IReplication>> ReadAsync(Backend backend, RequestBudget budget)
    {
        var dms = backend.AwsTarget.Dms;
        return (await dms.DescribeReplicationsAsync(budget, Backend.Cancelled)).Items.Concat<IReplication>((await dms.DescribeReplicationTasksAsync(budget, Backend.Cancelled)).Items);
    }

    private static void Note(IReplication replication, LoadProgress? progress, DateTimeOffset now, (Dictionary<string, List<Estimated>> Open, List<Estimated> Samples) found)
    {
        if (progress is not null)
        {
            var open = found.Open.TryGetValue(replication.Arn, out var known) ? known : found.Open[replication.Arn] = [];
            open.Add(new Estimated(replication.Identifier, now, replication.ReplicationStats!.FullLoadProgressPercent ?? 0, progress.Finish, default));
        }
        else if (replication.ReplicationStats?.FullLoadFinishDate is { } finished && found.Open.Remove(replication.Arn, out var done))
        {
            found.Samples.AddRange(done.Select(sample => sample with { Finished = finished }));
        }
    }

    // Ten minutes in which nothing moves, as when a source's backup locks its tables.
    private static void Stall(Backend backend, int poll, bool withStalls)
    {
        if (withStalls && poll is 40 or 54)
        {
            foreach (var name in (string[])["usual", "few-tables", "many-tables", "slow"])
            {
                backend.Aws.Account.SetSpeed($"{name}-mysql-to-aurora", poll is 40 ? 0.000_1 : 1);
            }
        }
    }

    private sealed record Estimated(string Identifier, DateTimeOffset At, int Percent, FinishRange? Finish, DateTimeOffset Finished)
    {
        public bool IsHit => Finish is { } finish && finish.Earliest <= Finished && Finished <= finish.Latest;

        public double Width => Finish is { } finish ? (finish.Latest - finish.Earliest) / (Finished - At) : 0;
    }
}
