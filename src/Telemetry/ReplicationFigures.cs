using System.Diagnostics.Metrics;
using DmsDashboard.Model;

namespace DmsDashboard.Telemetry;

/// <summary>The figures of one replication, each only where it is known.</summary>
internal static class ReplicationFigures
{
    public static IEnumerable<Measurement<double>> Progress(ReplicationEntry entry) =>
        entry.Replication.ReplicationStats?.FullLoadProgressPercent is { } percent ? [ReplicationGauges.Figure(entry, percent)] : [];

    public static IEnumerable<Measurement<double>> Capacity(ReplicationEntry entry) =>
        entry.Replication.ProvisionData?.ProvisionedCapacityUnits is { } units ? [ReplicationGauges.Figure(entry, units)] : [];

    public static IEnumerable<Measurement<double>> Tables(ReplicationEntry entry)
    {
        var stats = entry.Replication.ReplicationStats;
        (string State, int? Count)[] all = [("loaded", stats?.TablesLoaded), ("loading", stats?.TablesLoading), ("queued", stats?.TablesQueued), ("errored", stats?.TablesErrored)];
        return all.Where(static tables => tables.Count is not null).Select(tables => ReplicationGauges.Figure(entry, tables.Count!.Value, "state", tables.State));
    }

    /// <summary>How long it still takes: the two ends of the range that pages show, and nothing between, of which nobody knows more. An end that is over already tells nothing: the estimate was wrong, and what is left is not known.</summary>
    public static IEnumerable<Measurement<double>> Eta(ReplicationEntry entry, DateTimeOffset now)
    {
        if (entry.Progress?.Finish is not { } finish)
        {
            return [];
        }

        var (low, high) = ((finish.Earliest - now).TotalSeconds, (finish.Latest - now).TotalSeconds);
        (string Bound, double Seconds)[] all = [("low", low), ("high", high)];
        return all.Where(static end => end.Seconds > 0).Select(end => ReplicationGauges.Figure(entry, end.Seconds, "bound", end.Bound));
    }

    public static IEnumerable<Measurement<double>> Latencies(ReplicationEntry entry, (double? Source, double? Target) read)
    {
        (string Side, double? Seconds)[] all = [("source", read.Source), ("target", read.Target)];
        return all.Where(static side => side.Seconds is not null).Select(side => ReplicationGauges.Figure(entry, side.Seconds!.Value, "side", side.Side));
    }
}
