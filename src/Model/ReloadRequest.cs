namespace DmsDashboard.Model;

/// <summary>Which tables are to be loaded or validated again (API: ReloadReplicationTables, ReloadTables).</summary>
/// <param name="Tables">At least one.</param>
/// <param name="ReloadOption">One of <see cref="ReloadOptions"/>; null means data-reload.</param>
public sealed record ReloadRequest(EquatableArray<TableToReload> Tables, string? ReloadOption)
{
    /// <summary>Tables in one request at most (user guide: Reloading tables during a task).</summary>
    public const int MostTables = 10;
}
