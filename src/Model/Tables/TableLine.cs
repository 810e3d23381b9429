namespace DmsDashboard.Model.Tables;

/// <summary>A table in a list, and where it stands in its snapshot.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">In <see cref="TablesSnapshot.Tables"/> and <see cref="TablesSnapshot.Rates"/>.</param>
public readonly record struct TableLine(TableStatistics Table, int Index);
