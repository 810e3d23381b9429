namespace DmsDashboard.Model;

/// <summary>What the tables, where they were read, add to a replication's health: tables that failed and what validation found.</summary>
internal static class TableHealth
{
    public static IEnumerable<HealthTrouble> Troubles(IReplication replication, DateTimeOffset now, TableTroubles? troubles)
    {
        // A run is answerable for its own tables only.
        if (troubles is null || troubles.IsOver(now) || troubles.Last.At < replication.ReplicationStats?.StartDate)
        {
            yield break;
        }

        var (found, asOf) = (troubles.Last, HealthTime.Of(troubles.Last.At));
        if (found.Errored is { Tables: > 0 } errored && replication.ReplicationStats?.TablesErrored is null or 0)
        {
            yield return new HealthTrouble($"{(errored.Tables == 1 ? $"Table {errored.Most} failed" : $"{errored.Tables} tables failed, {errored.Most} is one")}. The log names the cause; as of {asOf}.", troubles.Since);
        }

        if (found.Differing is { Tables: > 0 } differing)
        {
            var most = differing.Tables > 1 ? $", most in {differing.Most}" : "";
            yield return new HealthTrouble($"{differing.Words} {(differing.Records == 1 ? "differs" : "differ")} between source and target. Validation found it{most}, as of {asOf}. Reload or resync what differs, then validate again.", troubles.Since) { Cause = HealthCauses.RecordsDiffer };
        }

        if (found.Suspended is { Tables: > 0 } suspended)
        {
            yield return new HealthTrouble($"{suspended.Words} could not be compared. Validation has put them aside, as of {asOf}: whether they are equal is not known.", troubles.Since) { Cause = HealthCauses.RecordsNotCompared };
        }

        if (found.Unvalidated is { Tables: > 0 } broken)
        {
            yield return new HealthTrouble($"Validation failed for {(broken.Tables == 1 ? broken.Most : $"{broken.Tables} tables, {broken.Most} is one")}. The log names the cause; as of {asOf}.", troubles.Since) { Cause = HealthCauses.RecordsNotCompared };
        }
    }
}
