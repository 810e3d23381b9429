using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>Names a table of a replication; names that differ by case alone are two tables.</summary>
/// <param name="SchemaName">As the source names it.</param>
/// <param name="Name">As the source names it.</param>
public readonly record struct TableName(string SchemaName, string Name)
{
    public static TableName Of(TableStatistics table) => new(table.SchemaName, table.TableName);
}
