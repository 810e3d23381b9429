namespace DmsDashboard.Components.Dialogs;

/// <summary>The ids of the start dialog's fields, in the order in which they stand there.</summary>
internal static class StartFields
{
    internal const string StartTime = "cdc-start-time";
    internal const string StartPosition = "cdc-start-position";
    internal const string StopTime = "cdc-stop-time";
    internal const string Folder = "assessment-folder";
    internal const string Key = "assessment-key";
    internal const string Names = "assessment-names";
}
