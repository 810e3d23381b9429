using DmsDashboard.Model;

namespace DmsDashboard.Components.Detail;

/// <summary>What a <see cref="StopReason"/> means and what to do, in a sentence (user guide: Working with tasks; the engine's own list of reasons).</summary>
public static class StopReasonWords
{
    /// <summary>Reasons that nobody here knows are left to speak for themselves.</summary>
    public static string Of(StopReason stop) => stop.Reason switch
    {
        "NORMAL" => "Stopped on request. Resume goes on from there.",
        "FULL_LOAD_ONLY_FINISHED" => "The full load is done, and there was nothing else to do.",
        "STOPPED_AFTER_FULL_LOAD" => "Stopped after the full load, before the cached changes, as its settings say. Add indexes, then resume.",
        "STOPPED_AFTER_CACHED_EVENTS" => "Stopped after the cached changes, as its settings say. Add foreign keys and secondary indexes, then resume.",
        "STOPPED_AFTER_DDL_APPLY" => "Stopped after a DDL change, as its settings say.",
        "STOPPED_AT_SERVER_TIME" => "Reached the server time of its CDC stop position.",
        "STOPPED_AT_COMMIT_TIME" => "Reached the commit time of its CDC stop position.",
        "RECOVERABLE_ERROR" => "An error from around it, such as a lost connection. DMS comes back from it by itself as a rule: resume it if it stays stopped.",
        "FATAL_ERROR" => "An error that somebody has to mend.",
        "STOPPED_DUE_TO_LOW_MEMORY" => "It ran out of memory. Give it more capacity, then resume.",
        "STOPPED_DUE_TO_LOW_DISK" => "It ran out of disk. Give it more storage or a quicker target, then resume.",
        "EXPRESS_LICENSE_LIMITS_REACHED" => "The limits of its license are reached.",
        "RECONFIGURATION_RESTART" => "It restarts with changed settings, by itself.",
        "RECYCLE_TASK" => "DMS restarts it by itself.",
        null => "DMS gave no reason word, only the error.",
        _ => "",
    };
}
