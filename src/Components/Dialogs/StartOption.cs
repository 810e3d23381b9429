using DmsDashboard.Actions;

namespace DmsDashboard.Components.Dialogs;

/// <summary>One way to start, as the dialog offers it.</summary>
/// <param name="Type">StartReplicationType, for AWS.</param>
/// <param name="Title">In words.</param>
/// <param name="Confirm">What the button says that does it.</param>
/// <param name="Offer">Whether it may be chosen, and what it does or why not.</param>
internal sealed record StartOption(string Type, string Title, string Confirm, ActionOffer Offer)
{
    /// <summary>Drops what the target holds: red, and the name must be typed.</summary>
    public bool IsDestructive => Type == StartReplicationTypes.ReloadTarget;

    internal static IReadOnlyList<StartOption> Of(ReplicationOffers offers, int? tables) =>
    [
        new(StartReplicationTypes.StartReplication, "Start replication", "Start replication", offers.StartReplication),
        new(StartReplicationTypes.ResumeProcessing, "Resume processing", "Resume replication", offers.ResumeProcessing),
        new(StartReplicationTypes.ReloadTarget, "Reload target", ReloadWords(tables), offers.ReloadTarget),
    ];

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
