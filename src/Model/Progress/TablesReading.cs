namespace DmsDashboard.Model.Progress;

/// <summary>What a reading of all tables of a replication comes to.</summary>
/// <param name="At">When it began.</param>
/// <param name="Rows">The sum of FullLoadRows.</param>
/// <param name="RunningTables">The tables that are being loaded, the one with the most rows first; a few at most.</param>
public sealed record TablesReading(DateTimeOffset At, long Rows, EquatableArray<string> RunningTables)
{
    private const int MostRunning = 5;

    /// <summary>Sums up pages of tables.</summary>
    public static TablesReading Of(DateTimeOffset at, IEnumerable<TableStatistics> tables)
    {
        var (rows, running) = (0L, new List<TableStatistics>());
        foreach (var table in tables)
        {
            rows += Math.Max(0, table.FullLoadRows ?? 0);
            if (TableStates.HealthOf(table.TableState) is Health.Loading)
            {
                running.Add(table);
            }
        }

        var largest = running.OrderByDescending(static table => table.FullLoadRows ?? 0).ThenBy(static table => table.FullName, StringComparer.Ordinal).Take(MostRunning);
        return new TablesReading(at, rows, new EquatableArray<string>([.. largest.Select(static table => table.FullName)]));
    }
}
