namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>One minute of a replication instance: what its tasks ask of it together.</summary>
internal readonly record struct InstanceMinute(InstanceSize Size, int Seed, long Minute)
{
    private const double Gigabyte = 1024 * 1024 * 1024;
    private const double Megabyte = 1024 * 1024;

    /// <summary>Percent of processors, of all tasks; 100 is one of them.</summary>
    public double TaskCpu { get; init; }

    /// <summary>Memory of all tasks in megabytes.</summary>
    public double TaskMemory { get; init; }

    /// <summary>Kilobytes a second that tasks copy and apply.</summary>
    public double Traffic { get; init; }

    /// <summary>Changes that wait on disk.</summary>
    public double OnDisk { get; init; }

    /// <summary>Storage in gigabytes.</summary>
    public int Storage { get; init; }

    /// <summary>Percent of all processors.</summary>
    public double Cpu => Math.Round(Math.Min(99, 2 + (2 * Swing(1)) + (TaskCpu / Size.Processors)), 2);

    /// <summary>Bytes that tasks may still take.</summary>
    public double FreeableMemory => Math.Round(Math.Max(64 * Megabyte, (Size.Gigabytes * Gigabyte * 0.86) - (TaskMemory * Megabyte) - (20 * Megabyte * Swing(2))));

    /// <summary>Bytes that nothing uses, not even a cache.</summary>
    public double FreeMemory => Math.Round(FreeableMemory * (0.3 + (0.1 * Swing(3))));

    /// <summary>Bytes of storage that are free.</summary>
    public double FreeStorage => Math.Round((Storage * Gigabyte * 0.82) - (OnDisk * 900) - (40 * Megabyte * Swing(4)));

    /// <summary>Bytes a second that leave.</summary>
    public double Transmit => Math.Round((Traffic * 1024 * 1.06) + (4_000 * Swing(5)));

    /// <summary>Bytes a second that arrive.</summary>
    public double Receive => Math.Round((Traffic * 1024 * 1.11) + (5_000 * Swing(6)));

    /// <summary>Bytes a second that are written.</summary>
    public double Write => Math.Round((Traffic * 1024 * 0.2) + 9_000 + (30_000 * Swing(7)));

    /// <summary>Bytes a second that are read.</summary>
    public double Read => Math.Round((Traffic * 1024 * 0.03) + (4_000 * Swing(8)));

    /// <summary>From 0 to 1; each salt has its own.</summary>
    public double Swing(int salt) => Noise.At(Seed, salt, Minute);
}
