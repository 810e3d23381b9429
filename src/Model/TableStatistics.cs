namespace DmsDashboard.Model;

/// <summary>What DMS counts of one table of a replication (API: TableStatistics). An unchanged row is the same object in the next snapshot.</summary>
public sealed record TableStatistics
{
    /// <summary>As the source names it.</summary>
    public required string SchemaName { get; init; }

    /// <summary>As the source names it.</summary>
    public required string TableName { get; init; }

    /// <summary>Inserts captured at the source.</summary>
    public long? Inserts { get; init; }

    /// <summary>Deletes captured at the source.</summary>
    public long? Deletes { get; init; }

    /// <summary>Updates captured at the source.</summary>
    public long? Updates { get; init; }

    /// <summary>DDL statements captured at the source.</summary>
    public long? Ddls { get; init; }

    /// <summary>Inserts applied to the target.</summary>
    public long? AppliedInserts { get; init; }

    /// <summary>Deletes applied to the target.</summary>
    public long? AppliedDeletes { get; init; }

    /// <summary>Updates applied to the target.</summary>
    public long? AppliedUpdates { get; init; }

    /// <summary>DDL statements applied to the target.</summary>
    public long? AppliedDdls { get; init; }

    /// <summary>Rows that the full load has copied; DMS tells no total.</summary>
    public long? FullLoadRows { get; init; }

    /// <summary>Rows that failed conditional checks; counted for DynamoDB targets only. Spelled as the API spells it.</summary>
    public long? FullLoadCondtnlChkFailedRows { get; init; }

    /// <summary>Rows that could not be loaded; counted for DynamoDB targets only.</summary>
    public long? FullLoadErrorRows { get; init; }

    public DateTimeOffset? FullLoadStartTime { get; init; }

    public DateTimeOffset? FullLoadEndTime { get; init; }

    /// <summary>True when the table was loaded again by itself, false when it was loaded with all others.</summary>
    public bool? FullLoadReloaded { get; init; }

    /// <summary>When DMS last refreshed these figures, which is not when the table last changed.</summary>
    public DateTimeOffset? LastUpdateTime { get; init; }

    /// <summary>A free string in the API, see <see cref="TableStates"/>.</summary>
    public string? TableState { get; init; }

    public long? ValidationPendingRecords { get; init; }

    /// <summary>Records that differ between source and target.</summary>
    public long? ValidationFailedRecords { get; init; }

    /// <summary>Records that could not be compared.</summary>
    public long? ValidationSuspendedRecords { get; init; }

    /// <summary>A free string in the API, see <see cref="ValidationStates"/>.</summary>
    public string? ValidationState { get; init; }

    public string? ValidationStateDetails { get; init; }

    public string? ResyncState { get; init; }

    /// <summary>Differing rows that resync tried to mend.</summary>
    public long? ResyncRowsAttempted { get; init; }

    public long? ResyncRowsSucceeded { get; init; }

    public long? ResyncRowsFailed { get; init; }

    /// <summary>Percent of the differing rows that were mended.</summary>
    public double? ResyncProgress { get; init; }

    /// <summary>Rows that could not be loaded, of either sort; null where AWS tells of neither. Counted for DynamoDB targets only.</summary>
    public long? RowErrors => this is { FullLoadErrorRows: null, FullLoadCondtnlChkFailedRows: null } ? null : (FullLoadErrorRows ?? 0) + (FullLoadCondtnlChkFailedRows ?? 0);

    /// <summary>schema.table, for people.</summary>
    public string FullName => $"{SchemaName}.{TableName}";
}
