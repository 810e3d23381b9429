using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ReplicationStats</c> structure; left out until there has been a start.</summary>
internal static class ReplicationStatsJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication, DateTimeOffset now)
    {
        var state = replication.State;
        if (state.StartDate is not { } startDate)
        {
            return;
        }

        var counts = replication.Counts(now);
        var until = state.StopDate ?? now;
        writer.WriteStartObject("ReplicationStats");
        writer.WriteNumber("FullLoadProgressPercent", replication.ProgressPercent(now));
        writer.WriteNumber("ElapsedTimeMillis", (long)(until - startDate).TotalMilliseconds);
        writer.WriteNumber("TablesLoaded", counts.Loaded);
        writer.WriteNumber("TablesLoading", counts.Loading);
        writer.WriteNumber("TablesQueued", counts.Queued);
        writer.WriteNumber("TablesErrored", counts.Errored);
        writer.WriteTime("FreshStartDate", state.FreshStartDate);
        writer.WriteTime("StartDate", startDate);
        writer.WriteTime("StopDate", state.StopDate);
        writer.WriteTime("FullLoadStartDate", state.FullLoadStartDate);
        writer.WriteTime("FullLoadFinishDate", state.FullLoadFinishDate);
        writer.WriteEndObject();
    }
}
