using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Works out where the lines of a source are.</summary>
internal static class LogPlaces
{
    /// <summary>Null while too little is known: a task's group is named by its settings or its instance, and a group's ARN needs the account, which any resource of DMS tells.</summary>
    public static LogLocation? Find(LogSource source, DmsSnapshot snapshot) => source.Key is { } key
        ? LogLocation.Find(key.Arn, snapshot.Find(key))
        : snapshot.Targets.FirstOrDefault(target => target.Target.Name == source.TargetName)?.Entries is [var any, ..]
            ? LogLocation.OfGroup(any.Arn, source.LogGroupName!)
            : null;
}
