using DmsDashboard.Bench.Circuits;

namespace DmsDashboard.Bench.Measures;

/// <summary>What one more circuit keeps on the heap while it shows the list of 10,000 replications.</summary>
internal static class CircuitMemoryMeasure
{
    private const int Circuits = 100;

    // ArrayPool gives back what a burst of first pages borrowed only after a minute without use, and at a collection.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(75);

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        await using var load = new CircuitProcess(host.Page);
        await host.WaitForInventoryAsync();
        // Ten first, so that what the first circuit loads once for all is not counted.
        await load.HoldAsync(10);
        var before = await HeapAtRestAsync(host, time);
        await load.HoldAsync(10 + Circuits);
        var after = await HeapAtRestAsync(host, time);
        report.Row("heap a circuit, 10,000 rows", Report.Bytes((double)(after - before) / Circuits), "≤ 400 KB");
    }

    private static async Task<long> HeapAtRestAsync(BenchHost host, TimeProvider time)
    {
        Collect();
        await Task.Delay(Rest, time);
        await host.NextPollAsync();
        Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Collect()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
