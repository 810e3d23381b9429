namespace DmsDashboard.Model;

/// <summary>What one whole reading of a replication's tables says of its health. Nothing of it is known of tables that nobody read.</summary>
public sealed record TablesVerdict(DateTimeOffset At)
{
    // The engine refreshes the figures of what it loads every few minutes.
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    /// <summary>Records that differ between source and target.</summary>
    public TableTally Differing { get; init; }

    /// <summary>Records that could not be compared.</summary>
    public TableTally Suspended { get; init; }

    /// <summary>Tables whose validation broke.</summary>
    public TableTally Unvalidated { get; init; }

    /// <summary>Tables in the state Table error.</summary>
    public TableTally Errored { get; init; }

    /// <summary>The latest LastUpdateTime of all; null where DMS told none.</summary>
    public DateTimeOffset? NewestUpdate { get; init; }

    /// <summary>True when DMS had not refreshed any of the figures for long when they were read.</summary>
    public bool IsStale => NewestUpdate is { } update && At - update >= Stale;

    /// <summary>True when there is something that somebody should know.</summary>
    public bool IsTroubled => IsStale || Differing.Tables + Suspended.Tables + Unvalidated.Tables + Errored.Tables > 0;

    /// <summary>Sums up all tables of a reading that began at <paramref name="at"/>.</summary>
    public static TablesVerdict Of(DateTimeOffset at, IEnumerable<TableStatistics> tables)
    {
        var verdict = new TablesVerdict(at);
        var (differing, suspended, unvalidated, errored, newest) = (default(TableTally), default(TableTally), default(TableTally), default(TableTally), (DateTimeOffset?)null);
        foreach (var table in tables)
        {
            var isErrored = TableStates.HealthOf(table.TableState) is Health.Failed;
            errored = isErrored ? errored.And(table, null) : errored;
            newest = newest is null || table.LastUpdateTime > newest ? table.LastUpdateTime ?? newest : newest;
            var state = table.ValidationState;
            if (!ValidationStates.IsOn(state))
            {
                continue;
            }

            differing = ValidationStates.Differs(table) ? differing.And(table, table.ValidationFailedRecords) : differing;
            suspended = ValidationStates.IsSuspended(table) ? suspended.And(table, table.ValidationSuspendedRecords) : suspended;
            unvalidated = !isErrored && (ValidationStates.Is(state, ValidationStates.Error) || ValidationStates.Is(state, ValidationStates.TableError)) ? unvalidated.And(table, null) : unvalidated;
        }

        return verdict with { Differing = differing, Suspended = suspended, Unvalidated = unvalidated, Errored = errored, NewestUpdate = newest };
    }
}
