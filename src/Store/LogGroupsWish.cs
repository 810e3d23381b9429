using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Log groups of a target are wanted.</summary>
internal sealed class LogGroupsWish(string targetName, CancellationToken cancelled) : LogWish(targetName, cancelled)
{
    private readonly TaskCompletionSource<LogGroups> _groups = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the names contain, of whatever service; null for the groups of DMS.</summary>
    public string? NamePart { get; init; }

    /// <summary>These alone, and only when their last event was; empty for a list.</summary>
    public ImmutableArray<string> LastEventsOf { get; init; } = [];

    /// <summary>True when nobody wants to know when the last events were, which costs a call for each group.</summary>
    public bool WithoutLastEvents { get; init; }

    public Task<LogGroups> Groups => _groups.Task;

    public void Answer(LogGroups groups) => _groups.TrySetResult(groups);

    public override void Refuse(DmsFault fault) => Answer(new LogGroups([], fault, fault.At));

    public override void Drop() => _groups.TrySetCanceled();
}
