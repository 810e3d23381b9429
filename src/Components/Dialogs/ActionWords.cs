using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What stands on the buttons of a replication, worked out once for each change of it.</summary>
internal sealed record ActionWords
{
    private const string Unknown = "Outcome unknown";

    /// <summary>The action under way, in words; null when none is, and when nobody knows whether one is.</summary>
    public string? Busy { get; private init; }

    /// <summary>Why nothing may be pressed; empty when something may.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>What would stand here if it were allowed: a button that is there with its reason beats a gap.</summary>
    public string Usual { get; private init; } = "";

    /// <summary>What may be pressed; empty when nothing may.</summary>
    public ImmutableArray<ActionChoice> Offered { get; private init; } = [];

    /// <param name="entry">The replication.</param>
    /// <param name="pending">The action whose effect is awaited; null when none is.</param>
    /// <param name="unavailable">Why nothing may be pressed, whatever the state allows; null when it may.</param>
    internal static ActionWords Of(ReplicationEntry entry, PendingAction? pending, string? unavailable)
    {
        var offers = ActionRules.For(entry, pending);
        var offered = OfferedChoices.Of(offers);
        var isUp = entry.Health.Health is Health.Starting or Health.Loading or Health.Replicating or Health.Changing or Health.AtRisk;
        return new ActionWords
        {
            Busy = pending is null || IsUnknown(pending) ? null : BusyWord(pending),
            Reason = unavailable ?? (isUp ? offers.Stop : offers.StartReplication).Sentence,
            Usual = pending is not null && IsUnknown(pending) ? Unknown : Word(offered is [var first, ..] ? first : isUp ? ActionChoice.Stop : ActionChoice.Start),
            Offered = unavailable is null ? [.. offered] : [],
        };
    }

    /// <summary>Touch has no tooltip: pressing a dashed button says why it is dashed.</summary>
    internal void Explain(Toasts toasts)
    {
        if (Reason.Length > 0)
        {
            toasts.Show(ToastKind.Plain, Usual == Unknown ? Unknown : $"{Usual.TrimEnd('…')} is not possible now", Reason);
        }
    }

    internal static string BusyWord(PendingAction pending) => IsUnknown(pending) ? Unknown : pending.IsReload ? "Reloading…" : pending.IsStop ? "Stopping…" : "Starting…";

    private static bool IsUnknown(PendingAction pending) => pending.Answer?.Outcome is ActionOutcome.Unknown;

    internal static string Word(ActionChoice choice) => choice switch
    {
        ActionChoice.Stop => "Stop…",
        ActionChoice.Resume => "Resume…",
        ActionChoice.Reload => "Reload…",
        _ => "Start…",
    };
}
