namespace DmsDashboard.Bench;

/// <summary>What is reachable in this process.</summary>
internal static class Heap
{
    /// <summary>Bytes after everything else was collected.</summary>
    public static long Reachable()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
