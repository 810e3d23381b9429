namespace DmsDashboard.Model.TaskSettings;

/// <summary>The place of a setting in its document: <c>Logging.LogComponents[].Severity</c>.</summary>
public static class SettingPath
{
    public static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Any item of a list.</summary>
    public static string Item(string path) => $"{path}[]";
}
