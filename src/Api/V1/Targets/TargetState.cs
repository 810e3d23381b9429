namespace DmsDashboard.Api.V1.Targets;

/// <summary>A target, and whether its data can be trusted now.</summary>
internal sealed record TargetState
{
    public required TargetItem Target { get; init; }

    /// <summary>Seconds since its data was read; null before the first good poll.</summary>
    public double? AgeSeconds { get; init; }

    /// <summary>True when the last poll was good and the next is not overdue.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Why, or why not.</summary>
    public required string Sentence { get; init; }
}
