namespace DmsDashboard.Store.History;

/// <summary>What one reading told of one table.</summary>
/// <param name="Name">Schema and table.</param>
/// <param name="Point">When, and how much.</param>
internal readonly record struct TableSample(TableName Name, TablePoint Point);
