namespace DmsDashboard.Model.Tables;

/// <summary>The columns that sort. The names, in lower case, stand in the address.</summary>
public enum TableSort
{
    /// <summary>What needs attention first.</summary>
    State,

    Name,
    Rows,
    Time,
    Inserts,
    Updates,
    Deletes,
    Ddls,
    Validation,
    Errors,
    Updated,

    /// <summary>What moves fastest first: rows of a load or changes a second.</summary>
    Rate,
}
