using DmsDashboard.Model.Failures;

namespace DmsDashboard.Model;

/// <summary>Errors that the list reports, where the Status by itself looks well or is not known. LastFailureMessage of a task outlives its run: alone it is none.</summary>
internal static class ReportedTroubles
{
    public static IEnumerable<HealthTrouble> Of(IReplication replication, HealthReading reading)
    {
        // Of one that runs or stopped those rules have told of its tables already.
        if (reading.Health is Health.NotStarted or Health.Unknown && replication.ReplicationStats?.TablesErrored is > 0 and var errored)
        {
            yield return new HealthTrouble($"{(errored == 1 ? "1 table" : $"{errored} tables")} failed. The log names the cause.");
        }

        if (reading.Health is Health.Loading or Health.Replicating or Health.AtRisk && replication.Status.Is(ReplicationStatus.Running) && replication.Kind is ReplicationKind.Serverless)
        {
            foreach (var message in Failures(replication).Take(1))
            {
                yield return new HealthTrouble($"It runs, but DMS reports a failure: {message}");
            }
        }

        if (reading.Health is Health.Unknown && (StoppedHealth.Failure(replication, null) ?? Odd(replication)) is { Sentence: var sentence })
        {
            yield return new HealthTrouble(sentence);
        }
    }

    // What the failure means, where that is known; AWS's own words end as they like.
    internal static IEnumerable<string> Failures(IReplication replication) =>
        from message in replication.FailureMessages
        where !string.IsNullOrWhiteSpace(message)
        let words = FailureCatalogue.Explain(message, FailureTexts.FailureMessages)?.Sentence ?? (StopReason.Parse(message).Error ?? message).Trim()
        select words[^1] is '.' or '!' or '?' ? words : words + ".";

    private static HealthReading? Odd(IReplication replication) =>
        replication.Kind is ReplicationKind.Serverless && replication.FailureMessages.Any(static message => !string.IsNullOrWhiteSpace(message)) ? FailedHealth.Read(replication, null) : null;
}
