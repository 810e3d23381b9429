namespace DmsDashboard.Model.Tables;

/// <summary>Which tables are shown. The names, in lower case, stand in the address.</summary>
public enum TableFilter
{
    All,

    /// <summary>Table error.</summary>
    Errored,

    /// <summary>In the full load, or loaded again.</summary>
    Loading,

    /// <summary>Validation found records that differ.</summary>
    Mismatched,

    /// <summary>Validation could not compare some records.</summary>
    Suspended,

    /// <summary>No primary key: DMS cannot validate it.</summary>
    Unkeyed,

    /// <summary>Validation itself failed, without saying anything of the records.</summary>
    Unvalidated,
}
