namespace DmsDashboard.Model.Statuses;

/// <summary>The process itself. What the runtime does not tell is null.</summary>
public sealed record ProcessStatus
{
    public required string Version { get; init; }

    /// <summary>The runtime's own words, e.g. ".NET 10.0.1".</summary>
    public required string Runtime { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Bytes of living and not yet collected objects.</summary>
    public long ManagedBytes { get; init; }

    /// <summary>Bytes of memory that the system gave to the process.</summary>
    public long WorkingSetBytes { get; init; }

    /// <summary>Bytes that the runtime may use: the machine's memory, or its container's limit.</summary>
    public long? AvailableBytes { get; init; }

    /// <summary>The share of the time, in percent, in which the process stood still for the garbage collection.</summary>
    public double? PausePercent { get; init; }

    /// <summary>The share of all processors, in percent, that the process used since the reading before.</summary>
    public double? CpuPercent { get; init; }

    public int Processors { get; init; }

    /// <summary>Work that waits for a thread.</summary>
    public long QueuedWork { get; init; }

    public int Threads { get; init; }
}
