namespace Amazon.DatabaseMigrationService.Model;

/// <summary>What was done with one table.</summary>
public partial class TableStatistics
{
    /// <summary>The schema, as the source names it.</summary>
    public string SchemaName { get; set; }

    /// <summary>The table, as the source names it.</summary>
    public string TableName { get; set; }

    /// <summary>The inserts captured.</summary>
    public long? Inserts { get; set; }

    /// <summary>The deletes captured.</summary>
    public long? Deletes { get; set; }

    /// <summary>The updates captured.</summary>
    public long? Updates { get; set; }

    /// <summary>The DDL statements captured.</summary>
    public long? Ddls { get; set; }

    /// <summary>The inserts applied to the target.</summary>
    public long? AppliedInserts { get; set; }

    /// <summary>The deletes applied to the target.</summary>
    public long? AppliedDeletes { get; set; }

    /// <summary>The updates applied to the target.</summary>
    public long? AppliedUpdates { get; set; }

    /// <summary>The DDL statements applied to the target.</summary>
    public long? AppliedDdls { get; set; }

    /// <summary>The rows that the full load has written.</summary>
    public long? FullLoadRows { get; set; }

    /// <summary>The rows that failed conditional checks; DynamoDB targets only. The name is spelled as the API spells it.</summary>
    public long? FullLoadCondtnlChkFailedRows { get; set; }

    /// <summary>The rows that the full load could not write; DynamoDB targets only.</summary>
    public long? FullLoadErrorRows { get; set; }

    /// <summary>When its full load began, UTC.</summary>
    public DateTime? FullLoadStartTime { get; set; }

    /// <summary>When its full load was done, UTC.</summary>
    public DateTime? FullLoadEndTime { get; set; }

    /// <summary>Whether the table was reloaded, rather than loaded as part of a full load.</summary>
    public bool? FullLoadReloaded { get; set; }

    /// <summary>When these figures were last updated, UTC.</summary>
    public DateTime? LastUpdateTime { get; set; }

    /// <summary>The state, such as "Table completed" or "Table error"; a plain string to the API.</summary>
    public string TableState { get; set; }

    /// <summary>The records that wait for validation.</summary>
    public long? ValidationPendingRecords { get; set; }

    /// <summary>The records that differ between source and target.</summary>
    public long? ValidationFailedRecords { get; set; }

    /// <summary>The records that could not be validated.</summary>
    public long? ValidationSuspendedRecords { get; set; }

    /// <summary>The state of validation, such as "Not enabled" or "Mismatched records"; a plain string to the API.</summary>
    public string ValidationState { get; set; }

    /// <summary>More on the state of validation.</summary>
    public string ValidationStateDetails { get; set; }

    /// <summary>The state of resync, such as "Not enabled" or "In progress"; a plain string to the API.</summary>
    public string ResyncState { get; set; }

    /// <summary>The differing rows that resync tried to mend.</summary>
    public long? ResyncRowsAttempted { get; set; }

    /// <summary>Those that it mended.</summary>
    public long? ResyncRowsSucceeded { get; set; }

    /// <summary>Those that it could not mend.</summary>
    public long? ResyncRowsFailed { get; set; }

    /// <summary>The share of differing rows that was mended, in percent.</summary>
    public double? ResyncProgress { get; set; }
}
