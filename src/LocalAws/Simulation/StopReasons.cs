namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The raw forms of <c>StopReason</c> that the simulation gives by itself.</summary>
internal static class StopReasons
{
    public const string Normal = "Stop Reason NORMAL";
    public const string FullLoadOnlyFinished = "Stop Reason FULL_LOAD_ONLY_FINISHED";
}
