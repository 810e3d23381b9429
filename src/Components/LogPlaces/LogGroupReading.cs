using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>What was read of a target's log groups. After a failed read: the last good list with the fault.</summary>
/// <param name="Groups">As they were read last.</param>
/// <param name="ReadAt">When that was; null before the first good read.</param>
/// <param name="Fault">Why the last read failed, whole or in part; null when it was good.</param>
public sealed record LogGroupReading(ImmutableArray<LogGroup> Groups, DateTimeOffset? ReadAt, DmsFault? Fault)
{
    public static readonly LogGroupReading None = new([], null, null);

    /// <summary>True while they are being read.</summary>
    public bool IsReading { get; init; }

    /// <summary>The groups of which nobody asked yet when the last event was, in their order.</summary>
    public ImmutableArray<string> Unread => [.. Groups.Where(static group => !group.IsLastEventRead).Select(static group => group.LogGroupName)];

    /// <summary>With the answer of a read; of one that failed, what it has beside the fault is taken only where there was nothing.</summary>
    public LogGroupReading With(LogGroups answer) => answer.Fault is null
        ? new LogGroupReading(answer.Groups, answer.ReadAt, null)
        : this with { Groups = ReadAt is null && answer.Groups.Length > 0 ? answer.Groups : Groups, Fault = answer.Fault };

    /// <summary>With the last events of some groups; what was not answered stays as it was.</summary>
    public LogGroupReading WithLastEvents(LogGroups answer)
    {
        var read = answer.Groups.Where(static group => group.IsLastEventRead).ToDictionary(static group => group.LogGroupName, StringComparer.Ordinal);
        return this with
        {
            Groups = [.. Groups.Select(group => read.TryGetValue(group.LogGroupName, out var known) ? group with { LastEventTime = known.LastEventTime, IsLastEventRead = true } : group)],
            Fault = answer.Fault,
        };
    }
}
