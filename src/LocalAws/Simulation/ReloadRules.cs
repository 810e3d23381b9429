using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation.Tables;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// When DMS reloads tables. Published are: only while running, no table twice, at most ten, not for change data capture alone,
/// and validate-only with validation alone. Beyond that this refuses what would have nothing to reload.
/// </summary>
internal static class ReloadRules
{
    /// <summary>How many tables may be reloaded at once.</summary>
    public const int MostTables = 10;

    /// <summary>Refuses a reload that the state does not allow; <paramref name="thing"/> says what is to be reloaded, e.g. Replication config 'x'.</summary>
    /// <returns>The tables' positions.</returns>
    /// <exception cref="AwsFaultException">InvalidResourceStateFault, InvalidParameterCombinationException, InvalidParameterValueException or ResourceNotFoundFault.</exception>
    public static ImmutableArray<int> Check(SimulatedRun run, string thing, ReloadRequest request, DateTimeOffset now)
    {
        if (run.ShownStatus != ReplicationStatus.Running || run.State.Status != ReplicationStatus.Running)
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"{thing} is in {run.ShownStatus.ToUpperInvariant()} state and its tables cannot be reloaded");
        }

        if (run is SimulatedReplication { Spec.IsReadOnly: true })
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"{thing} is read-only. It is managed by a zero-ETL integration");
        }

        CheckOption(run, thing, request.IsValidateOnly);
        CheckNames(request.Tables);
        return [.. request.Tables.Select(table => CheckState(run, Find(run, thing, table), request.IsValidateOnly, now))];
    }

    private static void CheckOption(SimulatedRun run, string thing, bool isValidateOnly)
    {
        if (isValidateOnly && run.Spec.Validation is null)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", $"Reload option validate-only is not valid as validation is not enabled for {thing}");
        }

        if (!isValidateOnly && run.Spec.ReplicationType == ReplicationTypes.Cdc)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", $"Tables of {thing} cannot be reloaded as its type is cdc");
        }
    }

    private static void CheckNames(ImmutableArray<TableName> tables)
    {
        if (tables.Length is 0 or > MostTables)
        {
            throw new AwsFaultException("InvalidParameterValueException", $"TablesToReload has {tables.Length} tables. Must be between 1 and {MostTables}");
        }

        if (tables.GroupBy(static table => table).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new AwsFaultException("InvalidParameterValueException", $"TablesToReload has {twice.Key} more than once");
        }
    }

    private static int Find(SimulatedRun run, string thing, TableName name)
    {
        var schema = run.Spec.Source.Engine.Schema;
        return name.Schema == schema && TableNames.PositionOf(name.Table, schema) is { } table && table < run.Spec.Tables
            ? table
            : throw new AwsFaultException("ResourceNotFoundFault", $"Table {name} not found in {thing}");
    }

    // A table that the full load has not come to is copied anyway; one that is being copied would be copied twice at a time.
    private static int CheckState(SimulatedRun run, int table, bool isValidateOnly, DateTimeOffset now)
    {
        var state = run.Tables.Load(table, now).State;
        return state == TableState.Completed || (state == TableState.Error && !isValidateOnly)
            ? table
            : throw new AwsFaultException("InvalidResourceStateFault", $"Table {TableNames.Of(table, run.Spec.Source.Engine.Schema)} is in state '{state}' and cannot be {(isValidateOnly ? "validated" : "reloaded")}");
    }
}
