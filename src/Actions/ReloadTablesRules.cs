using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>When tables may be loaded or validated again: while the replication runs (API: ReloadReplicationTables, ReloadTables).</summary>
internal static class ReloadTablesRules
{
    /// <summary>The offer for one that runs.</summary>
    public static ActionOffer For(IReplication replication) => StartRules.IsCdc(replication)
        ? new ActionOffer(true, "DMS validates the chosen tables again.", "It captures changes only: there is no load to repeat, only a validation, and only where validation is on.")
        : new ActionOffer(true, "DMS empties the chosen tables at the target and loads them again, or only validates them again; the other tables go on.");

    /// <summary>Why it must not be sent, in a sentence that names the parameter; null when it may.</summary>
    public static string? Objection(ReloadRequest request, ReplicationEntry entry, ActionOffer offer)
    {
        if (!offer.IsOffered)
        {
            return offer.Sentence;
        }

        if (request.ReloadOption is not (null or ReloadOptions.DataReload or ReloadOptions.ValidateOnly))
        {
            return $"ReloadOption '{request.ReloadOption}' is none that AWS knows: use {ReloadOptions.DataReload} or {ReloadOptions.ValidateOnly}.";
        }

        return request.ReloadOption != ReloadOptions.ValidateOnly && StartRules.IsCdc(entry.Replication)
            ? $"ReloadOption {ReloadOptions.DataReload} is not for change capture alone, which loads nothing: use {ReloadOptions.ValidateOnly}."
            : ObjectionToTables(request.Tables);
    }

    private static string? ObjectionToTables(EquatableArray<TableToReload> tables)
    {
        if (tables.Count is 0 or > ReloadRequest.MostTables)
        {
            return $"TablesToReload has {tables.Count} tables: AWS takes 1 to {ReloadRequest.MostTables} at a time.";
        }

        if (tables.Any(static table => string.IsNullOrWhiteSpace(table.SchemaName) || string.IsNullOrWhiteSpace(table.TableName)))
        {
            return "TablesToReload has a table without SchemaName or TableName: give both.";
        }

        return tables.GroupBy(static table => table).FirstOrDefault(static same => same.Count() > 1) is { Key: var twice }
            ? $"TablesToReload has {twice.SchemaName}.{twice.TableName} more than once: name it once."
            : null;
    }
}
