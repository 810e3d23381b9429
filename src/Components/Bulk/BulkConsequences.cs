using System.Globalization;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;

namespace DmsDashboard.Components.Bulk;

/// <summary>What a bulk start or stop means in sum. Only what is known is said.</summary>
internal static class BulkConsequences
{
    internal static IEnumerable<Consequence> OfStart(IReadOnlyCollection<BulkPlanItem> included)
    {
        var serverless = included.Where(static item => item.Entry.Serverless is not null).ToList();
        var maxima = serverless.Select(static item => item.Entry.Config?.ComputeConfig?.MaxCapacityUnits).OfType<int>().Where(static units => units > 0).ToList();
        var held = serverless.Sum(static item => item.Entry.Replication.ProvisionData?.ProvisionedCapacityUnits ?? 0);
        if (maxima.Count > 0)
        {
            var rest = $"{(maxima.Count == 1 ? "Its maximum" : $"Sum of the {maxima.Count} maximums{List(maxima)}")}{(held > 0 ? $", less {Number(held)} DCU that are held already" : "")}.";
            yield return new(ConsequenceKind.Capacity, $"Up to {Number(Math.Max(0, maxima.Sum() - held))} DCU more.", rest);
        }

        if (serverless.Count > maxima.Count)
        {
            yield return new(ConsequenceKind.Capacity, $"{Of(serverless.Count - maxima.Count, "replication")} without a known maximum", "may take more.");
        }

        if (included.Count - serverless.Count is > 0 and var tasks)
        {
            yield return tasks == 1
                ? new(ConsequenceKind.Capacity, "1 task runs on what its replication instance has:", "nothing more is billed for it.")
                : new(ConsequenceKind.Capacity, $"{Number(tasks)} tasks run on what their replication instances have:", "nothing more is billed for them.");
        }
    }

    internal static IEnumerable<Consequence> OfStop(IReadOnlyCollection<BulkPlanItem> included)
    {
        var entries = included.Select(static item => item.Entry).ToList();
        if (entries.Where(KeepsWal).Select(static entry => entry.Replication.SourceEndpointArn).Distinct().Count() is > 0 and var sources)
        {
            yield return new(ConsequenceKind.Risk, $"{Of(sources, "PostgreSQL source")} {(sources == 1 ? "keeps its" : "keep their")} WAL.", "Replication slots stay, and WAL grows on the source until you resume or drop the slot. The disk can fill.");
        }

        if (entries.Sum(static entry => entry.Replication.ReplicationStats?.TablesLoading ?? 0) is > 0 and var loading)
        {
            yield return new(ConsequenceKind.Risk, $"{Of(loading, "table")} in the middle of loading", "begin again from their first row when you resume.");
        }

        foreach (var consequence in Capacity(entries))
        {
            yield return consequence;
        }
    }

    private static IEnumerable<Consequence> Capacity(List<ReplicationEntry> entries)
    {
        if (entries.Sum(static entry => entry.Replication.ProvisionData?.ProvisionedCapacityUnits ?? 0) is > 0 and var units)
        {
            yield return new(ConsequenceKind.Capacity, $"{Number(units)} DCU stay billed for up to 48 h", "after the stop. Then DMS releases them.");
        }

        if (entries.Count(static entry => entry.Serverless is not null && IsCdc(entry)) is > 0 and var cdc)
        {
            yield return new(ConsequenceKind.Risk, $"After the release {(cdc == 1 ? "1 replication" : $"{Number(cdc)} replications")} can’t be resumed.", "Resume within 48 h, or plan a full reload.");
        }

        if (entries.Where(static entry => entry.Task is not null).Select(static entry => entry.Task!.ReplicationInstanceArn).Distinct().Count() is > 0 and var instances)
        {
            yield return new(ConsequenceKind.Capacity, $"{Of(instances, "replication instance")} {(instances == 1 ? "runs on and is" : "run on and are")} billed,", "whether tasks run there or not.");
        }
    }

    private static bool KeepsWal(ReplicationEntry entry) => IsCdc(entry) && SourceEngines.Of(entry.SourceEndpoint?.EngineName) is SourceEngine.PostgreSql;

    private static bool IsCdc(ReplicationEntry entry) => CdcUses.HasCdc(entry.Replication);

    // A sum of more than these is not read.
    private static string List(List<int> maxima) => maxima.Count > 8 ? "" : $": {string.Join(", ", maxima.SkipLast(1))} and {maxima[^1]} DCU";

    private static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Number(count)} {noun}s";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
