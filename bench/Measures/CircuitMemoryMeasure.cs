using DmsDashboard.Bench.Circuits;

namespace DmsDashboard.Bench.Measures;

/// <summary>What one more circuit keeps on the heap while it shows the list of 10,000 replications.</summary>
internal static class CircuitMemoryMeasure
{
    private const int Circuits = 100;

    public static async Task RunAsync(Report report, BenchHost host)
    {
        await using var load = new CircuitProcess(host.Page);
        // Ten first, so that what the first circuit loads once for all is not counted.
        await load.HoldAsync(10);
        await host.NextPollAsync();
        var before = Heap();
        await load.HoldAsync(10 + Circuits);
        await host.NextPollAsync();
        report.Row("heap a circuit, 10,000 rows", Report.Bytes((double)(Heap() - before) / Circuits), "≤ 400 KB");
    }

    private static long Heap()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
