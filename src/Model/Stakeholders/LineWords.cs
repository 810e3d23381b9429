namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of a replication in a line of the list. Pure: the same facts give the same words.</summary>
internal static class LineWords
{
    public static PlainPhrase Of(PlainFacts facts) => facts.Health switch
    {
        Health.Failed => RestingWords.Failed(facts),
        Health.AtRisk => facts.IsRunning ? RunningWords.AtRisk(facts) : RestingWords.AtRisk(facts),
        Health.Starting => new PlainPhrase(facts.Copy.Percent is null ? "getting ready" : "getting ready to go on", "It goes on by itself when that is done."),
        Health.Loading => RunningWords.Copying(facts),
        Health.Replicating => RunningWords.Carrying(facts),
        Health.Finished => RestingWords.Finished(facts),
        Health.Stopped => RestingWords.Paused(facts),
        Health.NotStarted => new PlainPhrase("not started yet"),
        Health.Changing => new PlainPhrase(Changing(facts)),
        _ => new PlainPhrase("how it is doing is not known"),
    };

    /// <summary>The mark in words.</summary>
    public static string Word(Health health) => health switch
    {
        Health.Failed => "Stopped by an error",
        Health.AtRisk => "Needs attention",
        Health.Starting => "Getting ready",
        Health.Loading => "Copying",
        Health.Replicating => "Copied, changes follow",
        Health.Finished => "Finished",
        Health.Stopped => "Paused",
        Health.NotStarted => "Not started",
        Health.Changing => "Being changed",
        _ => "Not known",
    };

    private static string Changing(PlainFacts facts) => facts.Entry.Replication.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Stopping => "being paused",
        ReplicationStatus.Deleting => "being removed",
        ReplicationStatus.Stopped => "restarting by itself",
        ReplicationStatus.Testing => "being checked",
        _ => "being changed",
    };
}
