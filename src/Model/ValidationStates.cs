namespace DmsDashboard.Model;

/// <summary>The values of TableStatistics.ValidationState that the API documents; other values are shown as they came.</summary>
public static class ValidationStates
{
    public const string NotEnabled = "Not enabled";
    public const string PendingRecords = "Pending records";
    public const string MismatchedRecords = "Mismatched records";
    public const string SuspendedRecords = "Suspended records";
    public const string NoPrimaryKey = "No primary key";
    public const string TableError = "Table error";
    public const string Validated = "Validated";
    public const string Error = "Error";
    public const string PendingValidation = "Pending validation";
    public const string PreparingTable = "Preparing table";
    public const string PendingRevalidation = "Pending revalidation";

    public static bool Is(string? state, string value) => string.Equals(state, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>False where DMS says that it does not validate the table, or says nothing of it.</summary>
    public static bool IsOn(string? state) => !string.IsNullOrEmpty(state) && !Is(state, NotEnabled);

    /// <summary>True when records of the table differ: a count that is left over from before it was validated does not count.</summary>
    public static bool Differs(TableStatistics table) => Is(table.ValidationState, MismatchedRecords) || (table.ValidationFailedRecords > 0 && IsOpen(table));

    /// <summary>True when records of the table could not be compared.</summary>
    public static bool IsSuspended(TableStatistics table) => Is(table.ValidationState, SuspendedRecords) || (table.ValidationSuspendedRecords > 0 && IsOpen(table));

    private static bool IsOpen(TableStatistics table) => IsOn(table.ValidationState) && !Is(table.ValidationState, Validated);
}
