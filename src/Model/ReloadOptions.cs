namespace DmsDashboard.Model;

/// <summary>The values of ReloadOption (API: ReloadReplicationTables, ReloadTables).</summary>
public static class ReloadOptions
{
    /// <summary>Loads the tables again, and validates them where validation is on; what DMS does when nothing is said.</summary>
    public const string DataReload = "data-reload";

    /// <summary>Validates them again without loading; needs validation to be on.</summary>
    public const string ValidateOnly = "validate-only";
}
