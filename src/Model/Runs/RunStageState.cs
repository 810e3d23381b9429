namespace DmsDashboard.Model.Runs;

/// <summary>Where a run stands towards one stage of its start-up.</summary>
public enum RunStageState
{
    Todo,
    Now,
    Done,
    Failed,
}
