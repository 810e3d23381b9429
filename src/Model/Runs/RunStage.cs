namespace DmsDashboard.Model.Runs;

/// <summary>One stage of the start-up of a run.</summary>
/// <param name="Number">1 to 8.</param>
/// <param name="Status">The status that the stage goes by, e.g. testing_connection.</param>
/// <param name="State">Where the run stands towards it.</param>
/// <param name="Since">When it was entered, as the orchestrator says; null when it did not.</param>
/// <param name="Duration">How long it took; null while it goes on, or when nobody said.</param>
public sealed record RunStage(int Number, string Status, RunStageState State, DateTimeOffset? Since, TimeSpan? Duration)
{
    public string Name => StartupStages.DisplayName(Status);
}
