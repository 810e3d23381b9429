namespace DmsDashboard.Model.TaskSettings;

/// <summary>Members of settings that DMS writes itself when a run begins: that they change is no change that somebody made.</summary>
public static class OwnMembers
{
    public static bool Has(string path) => path is "Logging.CloudWatchLogGroup" or "Logging.CloudWatchLogStream";
}
