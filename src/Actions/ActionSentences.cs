using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>The answers to a start or stop, in the design's words.</summary>
internal static class ActionSentences
{
    /// <summary>"Stop", "Start", "Resume" or "Reload".</summary>
    public static string Verb(string? startReplicationType) => startReplicationType switch
    {
        null => "Stop",
        StartReplicationTypes.ResumeProcessing => "Resume",
        StartReplicationTypes.ReloadTarget => "Reload",
        _ => "Start",
    };

    public static string Accepted(string verb, string identifier) =>
        $"{verb} of {identifier} was accepted. The row follows as DMS gets on with it.";

    public static string Refused(string verb, string identifier, DmsFault fault) =>
        $"{verb} of {identifier} was refused. {fault.Sentence}";

    public static string Unknown(string verb, string identifier, DmsFault fault) =>
        $"{verb} of {identifier} was sent, but the answer was lost: it may have happened. The activity tells what the next polls see. {fault.Sentence}";

    public static string NotOffered(string verb, string identifier, string reason) =>
        $"{verb} of {identifier} was not sent. {reason}";
}
