using System.Text.Json;
using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>TableStatistics</c> structure.</summary>
internal static class TableStatisticsJson
{
    public static void Write(Utf8JsonWriter writer, TableStatistics table)
    {
        writer.WriteStartObject();
        writer.WriteString("SchemaName", table.SchemaName);
        writer.WriteString("TableName", table.TableName);
        WriteChanges(writer, "", table.Captured);
        WriteChanges(writer, "Applied", table.Applied);
        WriteLoad(writer, table);
        writer.WriteTime("LastUpdateTime", table.LastUpdateTime);
        writer.WriteString("TableState", table.Load.State);
        writer.WriteNumber("ValidationPendingRecords", table.Validation.Pending);
        writer.WriteNumber("ValidationFailedRecords", table.Validation.Failed);
        writer.WriteNumber("ValidationSuspendedRecords", table.Validation.Suspended);
        writer.WriteString("ValidationState", table.Validation.State);
        writer.WriteOptional("ValidationStateDetails", table.Validation.Details);
        WriteResync(writer, table.Resync);
        writer.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string prefix, TableChanges changes)
    {
        writer.WriteNumber($"{prefix}Inserts", changes.Inserts);
        writer.WriteNumber($"{prefix}Deletes", changes.Deletes);
        writer.WriteNumber($"{prefix}Updates", changes.Updates);
        writer.WriteNumber($"{prefix}Ddls", changes.Ddls);
    }

    // The two numbers of rows that failed are DynamoDB's alone.
    private static void WriteLoad(Utf8JsonWriter writer, TableStatistics table)
    {
        writer.WriteNumber("FullLoadRows", table.FullLoadRows);
        writer.WriteNumber("FullLoadCondtnlChkFailedRows", 0);
        writer.WriteNumber("FullLoadErrorRows", 0);
        writer.WriteTime("FullLoadStartTime", table.Load.StartedAt);
        writer.WriteTime("FullLoadEndTime", table.Load.CompletedAt);
        writer.WriteBoolean("FullLoadReloaded", table.Load.Reload is not null);
    }

    private static void WriteResync(Utf8JsonWriter writer, TableResync resync)
    {
        writer.WriteString("ResyncState", resync.State);
        if (resync.Attempted is { } attempted)
        {
            writer.WriteNumber("ResyncRowsAttempted", attempted);
            writer.WriteNumber("ResyncRowsSucceeded", resync.Succeeded);
            writer.WriteNumber("ResyncRowsFailed", resync.Failed);
            writer.WriteNumber("ResyncProgress", resync.Progress);
        }
    }
}
