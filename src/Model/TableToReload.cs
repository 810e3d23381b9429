namespace DmsDashboard.Model;

/// <summary>A table by its name at the source (API: TableToReload).</summary>
public sealed record TableToReload(string SchemaName, string TableName);
