using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>One minute of a run in which its engine ran: what its metrics are worked out from.</summary>
internal readonly record struct RunMinute(RunTraits Run, long Minute)
{
    private const double Seconds = 60;

    /// <summary>Rows that were copied in it.</summary>
    public double Rows { get; init; }

    /// <summary>Changes captured in it.</summary>
    public double Captured { get; init; }

    /// <summary>Changes applied in it.</summary>
    public double Applied { get; init; }

    /// <summary>Changes that wait at its end.</summary>
    public double Waiting { get; init; }

    /// <summary>How busy the source is; 1 is the mean of its day.</summary>
    public double Activity { get; init; }

    /// <summary>Whether tables are being copied.</summary>
    public bool IsLoading { get; init; }

    /// <summary>How much work the run has done at its end.</summary>
    public TimeSpan Work { get; init; }

    /// <summary>Seconds by which the source is behind since the run took up where another had ended.</summary>
    public double Behind { get; init; }

    /// <summary>What is forced, or null.</summary>
    public MetricsOverride? Forced { get; init; }

    public double RowsPerSecond => Rows / Seconds;

    public double CapturedPerSecond => Captured / Seconds;

    public double AppliedPerSecond => Applied / Seconds;

    /// <summary>Kilobytes a second of so many rows.</summary>
    public double Kilobytes(double rows) => rows * Run.BytesPerRow / 1024 / Seconds;

    /// <summary>CDCLatencySource in seconds.</summary>
    public double LatencySource => Forced?.LatencySource is { } forced
        ? Shaken(forced, 21)
        : Math.Round(((0.4 + (2.2 * Swing(1))) * (0.5 + (0.5 * Activity))) + (80 * Noise.Hiccup(Run.Seed, Minute)) + Behind, 2);

    /// <summary>CDCLatencyTarget in seconds.</summary>
    public double LatencyTarget => Forced?.LatencyTarget is { } forced
        ? Shaken(forced, 22)
        : Math.Round(((1.5 + (4 * Swing(2))) * (0.4 + (0.6 * Activity))) + (60 * Noise.Hiccup(Run.Seed, Minute)), 2);

    /// <summary>Changes that wait, those that a forced latency holds back too.</summary>
    public double Incoming => Math.Round(Waiting + (CapturedPerSecond * (Forced?.LatencyTarget ?? 0)));

    /// <summary>From 0 to 1; each salt has its own.</summary>
    public double Swing(int salt) => Noise.At(Run.Seed, salt, Minute);

    private double Shaken(double value, int salt) => Math.Round(value * (0.98 + (0.04 * Swing(salt))), 2);
}
