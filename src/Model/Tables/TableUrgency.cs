namespace DmsDashboard.Model.Tables;

/// <summary>What needs attention first: errors, then what validation found, then what moves.</summary>
public static class TableUrgency
{
    /// <summary>0 is the most urgent; 0 and 1 are errors, 2 is what validation found.</summary>
    public static long Of(TableStatistics table) => (TableStates.HealthOf(table.TableState), ValidationTones.Of(table.ValidationState)) switch
    {
        (Health.Failed, _) => 0,
        (_, ValidationTone.Bad) => 1,
        (_, ValidationTone.Warn) when !ValidationStates.Is(table.ValidationState, ValidationStates.NoPrimaryKey) => 2,
        (Health.Unknown or Health.Stopped, _) => 3,
        (Health.Loading, _) => 4,
        (Health.NotStarted, _) => 5,
        _ => 6,
    };
}
