using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>What is peculiar to the metrics of one run, drawn from its resource id.</summary>
internal sealed record RunTraits(int Seed)
{
    /// <summary>How long it takes until a run that is too small for its load is out of memory; null where it is not.</summary>
    public TimeSpan? StarvesAfter { get; init; }

    /// <summary>How large a row is.</summary>
    public double BytesPerRow => 120 + (500 * Unit(1));

    /// <summary>CPU that it takes when little happens (percent).</summary>
    public double IdleCpu => 3 + (9 * Unit(2));

    /// <summary>CPU that capturing changes takes at a mean hour (percent).</summary>
    public double CaptureCpu => 6 + (18 * Unit(3));

    /// <summary>Memory that it takes when little happens (percent of its capacity).</summary>
    public double IdleMemoryPercent => 18 + (22 * Unit(4));

    /// <summary>Memory that a classic task takes when little happens (megabytes).</summary>
    public double IdleMemory => 260 + (340 * Unit(5));

    /// <summary>The traits of a run.</summary>
    public static RunTraits Of(RunSpec spec) => new(StableHash.Of(spec.ResourceId, 41))
    {
        StarvesAfter = spec.Failure is { FailureMessage: { } text, After: { } after } && text.Contains("LOW_MEMORY", StringComparison.Ordinal) ? after : null,
    };

    private double Unit(int number) => StableHash.Unit(Seed, number);
}
