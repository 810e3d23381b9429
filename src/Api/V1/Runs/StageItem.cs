using DmsDashboard.Model.Runs;

namespace DmsDashboard.Api.V1.Runs;

/// <summary>One stage of a start-up.</summary>
internal sealed record StageItem
{
    /// <summary>1 to 8.</summary>
    public required int Number { get; init; }

    /// <summary>The status that the stage goes by, e.g. testing_connection.</summary>
    public required string Status { get; init; }

    /// <summary>Where the run stands towards it.</summary>
    public required RunStageState State { get; init; }

    /// <summary>When it was entered; null where nobody said.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Seconds that it took; null while it goes on, and where nobody said.</summary>
    public double? DurationSeconds { get; init; }

    public static StageItem Of(RunStage stage) => new() { Number = stage.Number, Status = stage.Status, State = stage.State, Since = stage.Since, DurationSeconds = stage.Duration?.TotalSeconds };
}
