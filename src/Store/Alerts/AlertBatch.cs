using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Store.Alerts;

/// <summary>What one look changes: all of it is written, or nothing.</summary>
internal sealed record AlertBatch
{
    public ImmutableArray<Alert> Alerts { get; init; } = [];

    /// <summary>Those that are over for everybody.</summary>
    public ImmutableArray<AlertKey> Gone { get; init; } = [];

    public ImmutableArray<string> NewTargets { get; init; } = [];

    public ImmutableArray<OutboxMessage> Messages { get; init; } = [];

    /// <summary>For the activity.</summary>
    public ImmutableArray<ActivityItem> Items { get; init; } = [];

    public bool IsEmpty => Alerts.IsEmpty && Gone.IsEmpty && NewTargets.IsEmpty && Messages.IsEmpty && Items.IsEmpty;

    /// <summary>What turns the file that holds <paramref name="before"/> into one that holds <paramref name="after"/>.</summary>
    public static AlertBatch Between(AlertBook before, AlertBook after) => new()
    {
        Alerts = [.. after.Alerts.Values.Where(alert => !(before.Alerts.TryGetValue(alert.Key, out var known) && IsSame(known, alert)))],
        Gone = [.. before.Alerts.Keys.Where(key => !after.Alerts.ContainsKey(key))],
        NewTargets = [.. after.KnownTargets.Except(before.KnownTargets)],
    };

    // Since when a condition is absent is measured anew after a restart, and the next poll says what is wrong and whether it is starting.
    private static bool IsSame(Alert before, Alert after) =>
        ReferenceEquals(before, after) || before with { AbsentSince = after.AbsentSince, Sentence = after.Sentence, IsStartedAgain = after.IsStartedAgain } == after;
}
