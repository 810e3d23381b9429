using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Decides what may be pressed from status, history and what is under way. Pure.</summary>
public static class ActionRules
{
    /// <summary>The offers for <paramref name="entry"/>; <paramref name="pending"/> is an action whose effect is still awaited.</summary>
    public static ReplicationOffers For(ReplicationEntry entry, PendingAction? pending) =>
        throw new NotSupportedException($"{entry.Identifier} {pending?.Operation}");
}
