using System.Diagnostics;

namespace DmsDashboard.Bench;

/// <summary>CPU time and allocation of this process between two moments.</summary>
internal readonly record struct ProcessUsage(TimeSpan Cpu, long Allocated)
{
    public static ProcessUsage Now()
    {
        using var process = Process.GetCurrentProcess();
        return new ProcessUsage(process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
    }

    public ProcessUsage Since(ProcessUsage before) => new(Cpu - before.Cpu, Allocated - before.Allocated);
}
