namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A table to reload.</summary>
public partial class TableToReload
{
    /// <summary>The schema; required.</summary>
    public string SchemaName { get; set; }

    /// <summary>The table; required.</summary>
    public string TableName { get; set; }
}
