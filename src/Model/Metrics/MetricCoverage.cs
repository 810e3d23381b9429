namespace DmsDashboard.Model.Metrics;

/// <summary>Of how many replications the metrics are known at present: of the others nobody knows whether they are late or silent, and nothing claims it.</summary>
/// <param name="Running">Those that run.</param>
/// <param name="Read">Those of them whose metrics were read in the last quarter of an hour.</param>
public readonly record struct MetricCoverage(int Running, int Read)
{
    /// <summary>Why a reading failed last; null where none did.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>True where some run of which it is not known.</summary>
    public bool IsPartial => Read < Running;

    /// <summary>"2 of the 14 that run", "none of the 14 that run", "all 14 that run".</summary>
    public string Words => (Running, Read) switch
    {
        (0, _) => "nothing: none runs",
        var (running, read) when read == running => running == 1 ? "the one that runs" : $"all {running} that run",
        (1, _) => "none: the one that runs is not read",
        (_, 0) => $"none of the {Running} that run",
        _ => $"{Read} of the {Running} that run",
    };
}
