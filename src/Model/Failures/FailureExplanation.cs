namespace DmsDashboard.Model.Failures;

/// <summary>What a failure's text means and what to do about it.</summary>
public sealed record FailureExplanation
{
    /// <summary>Name of the entry in failures.json.</summary>
    public required string Id { get; init; }

    public required FailureSeverity Severity { get; init; }

    /// <summary>One short sentence.</summary>
    public required string WhatBroke { get; init; }

    /// <summary>One short sentence.</summary>
    public required string WhatToDo { get; init; }

    public required string Cause { get; init; }

    public required string Fix { get; init; }

    /// <summary>AWS's page about it.</summary>
    public required Uri Link { get; init; }

    /// <summary>True for the engine's wrappers, which say that something failed but not what: any other explanation is better.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>True when the place to go on from is gone: resume-processing fails for ever, only a reload or a new start position helps.</summary>
    public bool NeedsNewStart { get; init; }

    /// <summary>For the list: at most 90 characters.</summary>
    public string Sentence => $"{WhatBroke} {WhatToDo}";
}
