using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Turns the SDK's table statistics into ours. Schemas and states repeat in every row: one reading keeps each text once.</summary>
internal sealed class TableStatisticsMapping
{
    // Beyond it they do not repeat.
    private const int MostTexts = 1_000;

    private readonly Dictionary<string, string> _texts = [];

    public ImmutableArray<TableStatistics> ToTables(List<Sdk.TableStatistics>? tables) => [.. (tables ?? []).Select(ToTable)];

    private TableStatistics ToTable(Sdk.TableStatistics table) => new()
    {
        SchemaName = Shared(table.SchemaName) ?? "",
        TableName = table.TableName ?? "",
        Inserts = table.Inserts,
        Deletes = table.Deletes,
        Updates = table.Updates,
        Ddls = table.Ddls,
        AppliedInserts = table.AppliedInserts,
        AppliedDeletes = table.AppliedDeletes,
        AppliedUpdates = table.AppliedUpdates,
        AppliedDdls = table.AppliedDdls,
        FullLoadRows = table.FullLoadRows,
        FullLoadCondtnlChkFailedRows = table.FullLoadCondtnlChkFailedRows,
        FullLoadErrorRows = table.FullLoadErrorRows,
        FullLoadStartTime = DmsMapping.ToTime(table.FullLoadStartTime),
        FullLoadEndTime = DmsMapping.ToTime(table.FullLoadEndTime),
        FullLoadReloaded = table.FullLoadReloaded,
        LastUpdateTime = DmsMapping.ToTime(table.LastUpdateTime),
        TableState = Shared(table.TableState),
        ValidationPendingRecords = table.ValidationPendingRecords,
        ValidationFailedRecords = table.ValidationFailedRecords,
        ValidationSuspendedRecords = table.ValidationSuspendedRecords,
        ValidationState = Shared(table.ValidationState),
        ValidationStateDetails = Shared(SecretMask.Apply(table.ValidationStateDetails)),
        ResyncState = Shared(table.ResyncState),
        ResyncRowsAttempted = table.ResyncRowsAttempted,
        ResyncRowsSucceeded = table.ResyncRowsSucceeded,
        ResyncRowsFailed = table.ResyncRowsFailed,
        ResyncProgress = table.ResyncProgress,
    };

    private string? Shared(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count < MostTexts)
        {
            _texts.Add(text, text);
        }

        return text;
    }
}
