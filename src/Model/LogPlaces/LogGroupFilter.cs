namespace DmsDashboard.Model.LogPlaces;

/// <summary>Which log groups are listed. The names, in lower case, stand in the address.</summary>
public enum LogGroupFilter
{
    All,
    Serverless,
    Tasks,
    SchemaConversion,
    Other,

    /// <summary>Those of replications that are no longer there.</summary>
    Orphaned,

    /// <summary>Those without a retention.</summary>
    NeverExpires,
}
