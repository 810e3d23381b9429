namespace DmsDashboard.Model.Tables;

/// <summary>What moves a table in its present state.</summary>
public enum TableMotion
{
    /// <summary>Nothing: it waits, or it was given up.</summary>
    None,

    /// <summary>The full load copies rows.</summary>
    Load,

    /// <summary>Changes are applied to the target.</summary>
    Changes,
}
