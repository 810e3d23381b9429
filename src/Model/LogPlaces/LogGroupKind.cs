namespace DmsDashboard.Model.LogPlaces;

/// <summary>What writes to a log group, told by its name (DMS's own naming, see the user guide).</summary>
public enum LogGroupKind
{
    /// <summary>dms-serverless-replication-{resource id}: one replication.</summary>
    Serverless,

    /// <summary>dms-tasks-{replication instance}: the instance's tasks, a stream each.</summary>
    Tasks,

    /// <summary>dms-tasks-sct…: schema conversion.</summary>
    SchemaConversion,

    /// <summary>Any other, e.g. one that settings name, or a database's own.</summary>
    Other,
}
