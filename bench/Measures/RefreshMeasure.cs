using System.Collections.Immutable;
using System.Globalization;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Store;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Bench.Measures;

/// <summary>
/// What one refresh of the list costs this process. The wire (HTTP, signatures, JSON) is measured by reading the same pages with the SDK
/// and throwing them away; apart from the wire is what the dashboard then does: map, compose, publish. LocalAws runs in another process.
/// </summary>
internal static class RefreshMeasure
{
    private const int Rounds = 21;

    public static async Task RunAsync(Report report, int replications)
    {
        await using var aws = await AwsProcess.StartAsync(replications);
        using var client = new AmazonDatabaseMigrationServiceClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonDatabaseMigrationServiceConfig { ServiceURL = aws.Url, AuthenticationRegion = "eu-central-1", DisableHostPrefixInjection = true });
        await ReadAsync(client);

        var rounds = new List<(ProcessUsage Wire, ProcessUsage Own)>();
        var composer = new EntryComposer(new DmsTarget("bench", "eu-central-1"), new LoadTables());
        var store = new DmsStore();
        using var watching = new CancellationTokenSource();
        var watcher = WatchAsync(store, watching.Token);
        for (var round = 0; round < Rounds; round++)
        {
            var before = ProcessUsage.Now();
            var pages = await ReadAsync(client);
            var read = ProcessUsage.Now();
            Refresh(pages, composer, store);
            rounds.Add((read.Since(before), ProcessUsage.Now().Since(read)));
        }

        await watching.CancelAsync();
        await watcher;
        Show(report, replications, rounds);
    }

    private static async Task<List<List<Sdk.Replication>>> ReadAsync(AmazonDatabaseMigrationServiceClient client)
    {
        var pages = new List<List<Sdk.Replication>>();
        string? marker = null;
        do
        {
            var page = await client.DescribeReplicationsAsync(new Sdk.DescribeReplicationsRequest { MaxRecords = 100, Marker = marker });
            pages.Add(page.Replications);
            marker = page.Marker;
        }
        while (marker is not null);

        return pages;
    }

    private static void Refresh(List<List<Sdk.Replication>> pages, EntryComposer composer, DmsStore store)
    {
        var replications = pages.SelectMany(static page => DmsMapping.ToReplications(page)).ToImmutableArray();
        var readAt = TimeProvider.System.GetUtcNow();
        var entries = composer.Compose(PollFindings.Empty with { Replications = replications, ReadAt = readAt });
        var target = new TargetSnapshot { Target = new DmsTarget("bench", "eu-central-1"), CapturedAt = readAt, Entries = entries };
        store.Update(snapshot => TargetSnapshots.With(snapshot, target));
    }

    private static async Task WatchAsync(DmsStore store, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in store.WatchAsync(cancellationToken))
            {
                _ = snapshot.Version;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The measure is over.
        }
    }

    private static void Show(Report report, int replications, List<(ProcessUsage Wire, ProcessUsage Own)> rounds)
    {
        var count = replications.ToString("N0", CultureInfo.InvariantCulture);
        var (first, later) = (rounds[0], rounds[1..]);
        report.Row($"refresh of {count}, apart from the wire, every row new", Show(first.Own), replications == 10_000 ? "≤ 250 ms CPU" : "");
        report.Row($"refresh of {count}, apart from the wire, next polls", Show([.. later.Select(static round => round.Own)]), replications == 10_000 ? "≤ 250 ms CPU" : "");
        report.Row($"refresh of {count}, the wire", Show([.. later.Select(static round => round.Wire)]));
    }

    // The CPU is the whole process's: the JIT, which makes the early rounds' code anew behind their backs, and the collector's are in it.
    private static string Show(List<ProcessUsage> rounds)
    {
        var byCpu = rounds.OrderBy(static round => round.Cpu).ToList();
        return $"p50 {Show(byCpu[byCpu.Count / 2])}, worst {Report.Millis(byCpu[^1].Cpu.TotalMilliseconds)} of {byCpu.Count}";
    }

    private static string Show(ProcessUsage usage) => $"{Report.Millis(usage.Cpu.TotalMilliseconds)} CPU, {Report.Bytes(usage.Allocated)} allocated";
}
