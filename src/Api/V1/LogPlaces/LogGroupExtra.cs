namespace DmsDashboard.Api.V1.LogPlaces;

/// <summary>What is read of log groups only when it is asked for.</summary>
internal enum LogGroupExtra
{
    /// <summary>When their last events were: a call to AWS for each group, of 40 at most.</summary>
    LastEvents,
}
