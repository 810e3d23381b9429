namespace DmsDashboard.LocalAws;

/// <summary>How the embedded AWS endpoint plays its account.</summary>
public sealed record LocalAwsOptions
{
    /// <summary>The slowest play: a start-up of more than a day.</summary>
    public const double LeastSpeed = 0.01;

    /// <summary>The fastest play. Beyond it a cycling replication would start and stop without end within one tick of the clock.</summary>
    public const double MostSpeed = 10_000;

    /// <summary>The most replications of the scenario stress: their past takes memory.</summary>
    public const int MostReplications = 100_000;

    /// <summary>Where it listens: http, loopback only; port 0 takes any free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5081";

    /// <summary>demo, walkthrough, stress, matrix, wide, loads or empty.</summary>
    public string Scenario { get; init; } = "demo";

    /// <summary>The durations of work are divided by this; 20 turns a start-up of 20 minutes into one.</summary>
    public double Speed { get; init; } = 20;

    /// <summary>Decides every invented number; the same seed gives the same account.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether the control route for tests is there.</summary>
    public bool Control { get; init; }

    /// <summary>How many replications the scenario stress has.</summary>
    public int StressReplications { get; init; } = 10_000;
}
