using DmsDashboard.Actions;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>One way to start, as the dialog offers it.</summary>
/// <param name="Type">StartReplicationType, for AWS.</param>
/// <param name="Title">In words.</param>
/// <param name="Confirm">What the button says that does it.</param>
/// <param name="Offer">Whether it may be chosen, and what it does or why not.</param>
public sealed record StartOption(string Type, string Title, string Confirm, ActionOffer Offer)
{
    /// <summary>Drops what the target holds: red, and the name must be typed.</summary>
    public bool IsDestructive => Type == StartReplicationTypes.ReloadTarget;

    /// <summary>The first of several that helps as far as is known.</summary>
    public bool IsRecommended { get; private init; }

    internal static IReadOnlyList<StartOption> Of(ReplicationEntry entry, ReplicationOffers offers)
    {
        var noun = DialogWords.Noun(entry.Kind);
        var start = offers.StartReplication.NeedsPosition
            ? new StartOption(StartReplicationTypes.StartReplication, "Start at a position", "Start at this position", offers.StartReplication)
            : new StartOption(StartReplicationTypes.StartReplication, $"Start {noun}", $"Start {noun}", offers.StartReplication);
        IReadOnlyList<StartOption> options =
        [
            start,
            new(StartReplicationTypes.ResumeProcessing, "Resume processing", $"Resume {noun}", offers.ResumeProcessing),
            new(StartReplicationTypes.ReloadTarget, "Reload target", ReloadWords(entry.Replication.ReplicationStats?.TablesTotal), offers.ReloadTarget),
        ];
        var best = OfferedChoices.Of(offers).Where(static choice => choice is not ActionChoice.Stop).Select(TypeOf).FirstOrDefault();
        // What has failed is mended first: that a resume then helps cannot be known here.
        var isKnown = options.Count(static option => option.Offer.IsOffered) > 1 && !(best == StartReplicationTypes.ResumeProcessing && entry.Health.Health is Health.Failed);
        return [.. options.Select(option => option with { IsRecommended = isKnown && option.Type == best && option.Offer.Warning is null })];
    }

    /// <summary>The type with which the dialog opens: what the pressed button was for, unless a position is given that it does not take.</summary>
    internal static string First(IReadOnlyList<StartOption> options, ReplicationEntry entry, ActionChoice choice, string? startPosition)
    {
        var asked = options.First(option => option.Type == TypeOf(choice));
        return startPosition is null || asked.TakesPosition(entry) ? asked.Type : (WithPosition(options, entry) ?? asked).Type;
    }

    /// <summary>The first that may be chosen and may say where change capture begins; null when none may.</summary>
    internal static StartOption? WithPosition(IReadOnlyList<StartOption> options, ReplicationEntry entry) => options.FirstOrDefault(option => option.TakesPosition(entry));

    private bool TakesPosition(ReplicationEntry entry) => Offer.IsOffered && CdcUses.StartOf(entry, Type, Offer) is not CdcStartUse.None;

    internal static string TypeOf(ActionChoice choice) => choice switch
    {
        ActionChoice.Resume => StartReplicationTypes.ResumeProcessing,
        ActionChoice.Reload => StartReplicationTypes.ReloadTarget,
        _ => StartReplicationTypes.StartReplication,
    };

    private static string ReloadWords(int? tables) => tables switch
    {
        null or 0 => "Drop and reload all tables",
        1 => "Drop and reload 1 table",
        _ => FormattableString.Invariant($"Drop and reload {tables:N0} tables"),
    };
}
