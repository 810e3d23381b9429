namespace DmsDashboard.LocalAws.Simulation;

/// <summary>One run of the premigration assessment, by a start that asked for it.</summary>
internal sealed record PremigrationAssessment(string RunId, PremigrationAssessmentSettings Settings, DateTimeOffset CreationDate)
{
    public string Status { get; init; } = "starting";

    /// <summary>How many individual assessments it runs.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them are done.</summary>
    public int Completed { get; init; }

    public int Failed { get; init; }

    public int Warning { get; init; }

    /// <summary>Those that never came to their turn.</summary>
    public int Cancelled { get; init; }

    public string? LastFailureMessage { get; init; }

    /// <summary>Whether its result is there.</summary>
    public bool IsOver { get; init; }
}
