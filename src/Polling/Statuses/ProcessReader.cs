using System.Reflection;
using System.Runtime.InteropServices;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Polling.Statuses;

/// <summary>Reads what the runtime tells of the process.</summary>
internal sealed class ProcessReader(TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private (long At, TimeSpan Used)? _before;

    public ProcessStatus Read()
    {
        var collected = GC.GetGCMemoryInfo();
        return new ProcessStatus
        {
            Version = Version,
            Runtime = RuntimeInformation.FrameworkDescription,
            StartedAt = _startedAt,
            ManagedBytes = GC.GetTotalMemory(forceFullCollection: false),
            WorkingSetBytes = Environment.WorkingSet,
            AvailableBytes = collected.TotalAvailableMemoryBytes > 0 ? collected.TotalAvailableMemoryBytes : null,
            // Before the first collection there is nothing to tell.
            PausePercent = collected.Index > 0 ? collected.PauseTimePercentage : null,
            CpuPercent = ReadCpu(),
            Processors = Environment.ProcessorCount,
            QueuedWork = ThreadPool.PendingWorkItemCount,
            Threads = ThreadPool.ThreadCount,
        };
    }

    private static string Version =>
        typeof(ProcessReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private double? ReadCpu()
    {
        var now = (At: time.GetTimestamp(), Used: Environment.CpuUsage.TotalTime);
        var before = _before;
        _before = now;
        if (before is not { } known || time.GetElapsedTime(known.At, now.At) is not { Ticks: > 0 } elapsed)
        {
            return null;
        }

        return Math.Clamp(100 * (now.Used - known.Used) / elapsed / Environment.ProcessorCount, 0, 100);
    }
}
