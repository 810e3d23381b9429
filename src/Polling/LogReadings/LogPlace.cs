using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Where the lines of a source are.</summary>
/// <param name="LogGroupName">Their group.</param>
/// <param name="Location">Which streams of it are the replication's; null for all.</param>
internal sealed record LogPlace(string LogGroupName, LogLocation? Location)
{
    /// <summary>The only stream to search; null for several. The tasks of an instance share a group of many.</summary>
    public string? OnlyStream => Location is { OrchestratorStreamName: null } task ? task.EngineStreamName : null;

    /// <summary>False when that is not known yet.</summary>
    public static bool TryFind(LogSource source, DmsSnapshot snapshot, out LogPlace place)
    {
        var location = source.Key is { } key ? LogLocation.Find(key.Arn, snapshot.Find(key)) : null;
        var group = location?.LogGroupName ?? source.LogGroupName;
        place = new LogPlace(group ?? "", location);
        return group is not null;
    }

    /// <summary>Says which streams are left out, for a replication that is read beside them.</summary>
    public Func<string, bool> IsToldBeside { get; init; } = static _ => false;

    /// <summary>True for a stream whose lines belong to the source: settings may name a group that others share.</summary>
    public bool Holds(string logStreamName) => (Location?.Covers(logStreamName) ?? true) && !IsToldBeside(logStreamName);
}
