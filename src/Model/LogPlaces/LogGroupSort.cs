namespace DmsDashboard.Model.LogPlaces;

/// <summary>The columns that sort. The names, in lower case, stand in the address.</summary>
public enum LogGroupSort
{
    /// <summary>The newest event first: what runs now is on top.</summary>
    LastEvent,

    Name,
    Owner,
    Size,
    Retention,
}
