using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>Looks at each new poll of each target. Time is that of the polls: a poll that failed proves nothing of replications. Pure.</summary>
/// <param name="rules">What counts, and for how long it must last.</param>
public sealed class AlertReader(AlertRuleOptions rules)
{
    /// <summary>What follows from <paramref name="snapshot"/>, and from what is known besides it, after all that <paramref name="book"/> remembers.</summary>
    public AlertStep Read(AlertBook book, DmsSnapshot snapshot, IReadOnlyDictionary<ReplicationKey, AlertEvidence> evidence)
    {
        var events = ImmutableArray.CreateBuilder<AlertEvent>();
        foreach (var target in snapshot.Targets)
        {
            if (target.Fault is { } fault)
            {
                book = ReadFault(book, target.Target, fault, events);
            }
            else if (target is { CapturedAt: { } now } && !(book.ReadAt.TryGetValue(target.Target.Name, out var read) && read >= now))
            {
                book = Read(book, target, entry => (evidence.GetValueOrDefault(entry.Key), snapshot.Pending.GetValueOrDefault(entry.Key) is { IsStop: true }), events);
            }
        }

        return new AlertStep(WithoutUnwatched(book, snapshot), events.ToImmutable());
    }

    private AlertBook Read(AlertBook book, TargetSnapshot target, Func<ReplicationEntry, (AlertEvidence Evidence, bool IsStopAsked)> known, ImmutableArray<AlertEvent>.Builder events)
    {
        var isFirst = !book.ReadAt.ContainsKey(target.Target.Name);
        // The simulated account is made anew with each start: what it was before is another one's past.
        var pages = new AlertPages(isFirst && target.Target.IsDemo ? Forget(book, target.Target.Name) : book, rules, target.CapturedAt!.Value, events)
        {
            IsFirstSight = isFirst && (target.Target.IsDemo || !book.KnownTargets.Contains(target.Target.Name)),
        };
        foreach (var entry in target.Entries)
        {
            var (evidence, isStopAsked) = known(entry);
            pages.Read(entry, evidence, isStopAsked);
        }

        pages.ReadGone(target);
        pages.ReadTarget(target.Target, null);
        var after = pages.ToBook();
        return after with { ReadAt = after.ReadAt.SetItem(target.Target.Name, target.CapturedAt.Value), KnownTargets = after.KnownTargets.Add(target.Target.Name) };
    }

    // Of a target that nobody could ever read every page says so; it is being set up.
    private AlertBook ReadFault(AlertBook book, DmsTarget target, DmsFault fault, ImmutableArray<AlertEvent>.Builder events)
    {
        if (!book.KnownTargets.Contains(target.Name))
        {
            return book;
        }

        var pages = new AlertPages(book, rules, fault.At, events);
        pages.ReadTarget(target, fault);
        return pages.ToBook();
    }

    // A target that was taken out of the settings is nobody's concern any more. Before all are read it may only be late.
    private static AlertBook WithoutUnwatched(AlertBook book, DmsSnapshot snapshot)
    {
        if (snapshot.Targets.IsEmpty || snapshot.Targets.Any(static target => target is { CapturedAt: null, Fault: null }))
        {
            return book;
        }

        var watched = snapshot.Targets.Select(static target => target.Target.Name).ToHashSet();
        return book.Alerts.Keys.Select(static key => key.Replication.TargetName).Where(name => !watched.Contains(name)).Distinct().Aggregate(book, Forget);
    }

    private static AlertBook Forget(AlertBook book, string targetName) => book with
    {
        Alerts = book.Alerts.RemoveRange(book.Alerts.Keys.Where(key => key.Replication.TargetName == targetName)),
        Running = book.Running.Except(book.Running.Where(key => key.TargetName == targetName)),
    };
}
