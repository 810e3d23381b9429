using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ReplicationStats</c> structure, and its twin <c>ReplicationTaskStats</c>; left out until there has been a start.</summary>
internal static class ReplicationStatsJson
{
    public static void Write(Utf8JsonWriter writer, string member, SimulatedRun run, DateTimeOffset now)
    {
        var state = run.State;
        if (state.StartDate is not { } startDate)
        {
            return;
        }

        var counts = run.Counts(now);
        var until = state.StopDate ?? now;
        writer.WriteStartObject(member);
        writer.WriteNumber("FullLoadProgressPercent", run.ProgressPercent(now));
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
