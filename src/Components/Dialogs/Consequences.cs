using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What a stop or a reload means for this very replication, from what AWS said of it. Only what is known is said.</summary>
internal static class Consequences
{
    internal static IEnumerable<Consequence> OfReload(ReplicationEntry entry)
    {
        yield return Dropped(entry);

        var stats = entry.Replication.ReplicationStats;
        var lastLoad = stats?.FullLoadFinishDate - stats?.FullLoadStartDate;
        yield return lastLoad > TimeSpan.Zero
            ? new(ConsequenceKind.Risk, $"The target is incomplete for about {DurationText.Rough(lastLoad.Value)},", "as long as the last full load took.")
            : new(ConsequenceKind.Risk, "The target is incomplete", "until the full load is done.");

        if (entry.Replication is { ReplicationDeprovisionTime: { } release, ProvisionData.ProvisionedCapacityUnits: > 0 })
        {
            yield return new(ConsequenceKind.Capacity, "Capacity is still held,", $"so most of the provisioning is skipped. The release on {At(release)} is cancelled.");
        }
    }

    /// <param name="entry">What is stopped.</param>
    /// <param name="now">For the dates.</param>
    internal static IEnumerable<Consequence> OfStop(ReplicationEntry entry, DateTimeOffset now)
    {
        var replication = entry.Replication;
        var isCdc = CdcUses.HasCdc(replication);
        if (isCdc && SourceEngines.Of(entry.SourceEndpoint?.EngineName) is SourceEngine.PostgreSql)
        {
            yield return new(ConsequenceKind.Risk, "The PostgreSQL source keeps its WAL.", "The replication slot stays, and WAL grows on the source until you resume or drop the slot. The disk can fill.");
        }

        if (replication.ReplicationStats is { TablesLoading: > 0 } stats)
        {
            yield return new(ConsequenceKind.Risk, $"{Tables(stats.TablesLoading.Value)} in the middle of loading", "begin again from their first row when you resume.");
        }

        foreach (var consequence in entry.Kind is ReplicationKind.Task ? OfInstance(entry) : OfCapacity(entry, isCdc, now))
        {
            yield return consequence;
        }
    }

    // 48 h: user guide, Serverless components.
    private static IEnumerable<Consequence> OfCapacity(ReplicationEntry entry, bool isCdc, DateTimeOffset now)
    {
        var held = TimeSpan.FromHours(48);
        if (entry.Replication.ProvisionData?.ProvisionedCapacityUnits is > 0 and var units)
        {
            yield return new(
                ConsequenceKind.Capacity,
                $"{units} DCU stay billed for 48 h",
                string.Create(CultureInfo.InvariantCulture, $"after the stop, until about {At(now + held)}: {units * held.TotalHours:N0} DCU-hours. Then DMS releases them."));
        }

        if (isCdc)
        {
            yield return new(ConsequenceKind.Risk, "After the release it can’t be resumed.", "Resume within 48 h, or plan a full reload.");
        }
    }

    private static IEnumerable<Consequence> OfInstance(ReplicationEntry entry)
    {
        var instance = entry.Instance is { } known ? $" {known.ReplicationInstanceIdentifier}" : "";
        var size = entry.Instance?.ReplicationInstanceClass is { } named ? $" ({named})" : "";
        yield return new(ConsequenceKind.Capacity, $"The replication instance{instance} stays billed as before.", $"Stopping a task releases nothing of it{size}, and the task can be resumed at any time while the source keeps its changes.");
    }

    private static Consequence Dropped(ReplicationEntry entry)
    {
        var where = entry.TargetEndpoint is { } target ? $" on {target.EndpointIdentifier}" : " on the target";
        var tables = entry.Replication.ReplicationStats?.TablesTotal is > 0 and var count ? Tables(count) : "All selected tables";
        return TargetTablePrepMode.Of(entry.Settings) switch
        {
            "TRUNCATE_BEFORE_LOAD" => new(ConsequenceKind.Loss, $"{tables}{where} are emptied", "and loaded again (TRUNCATE_BEFORE_LOAD). Rows in them are deleted first."),
            "DO_NOTHING" => new(ConsequenceKind.Loss, $"{tables}{where} are loaded again over what they hold", "(DO_NOTHING): rows may be doubled or clash."),
            "DROP_AND_CREATE" => new(ConsequenceKind.Loss, $"{tables}{where} are dropped", "and created again (DROP_AND_CREATE). Rows in them are deleted first."),
            _ => new(ConsequenceKind.Loss, $"{tables}{where} are dropped", "and created again, unless its settings say otherwise. Rows in them are deleted first."),
        };
    }

    private static string Tables(int count) => count == 1 ? "1 table" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} tables");

    private static string At(DateTimeOffset instant) => $"{TimeZoneChoice.Utc.Text(instant, TimestampFormat.Minute)} UTC";
}
