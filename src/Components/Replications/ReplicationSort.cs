namespace DmsDashboard.Components.Replications;

/// <summary>By which column the list is sorted.</summary>
public enum ReplicationSort
{
    /// <summary>By health, in groups: what needs attention comes first.</summary>
    Status,

    Name,

    FullLoad,

    Capacity,
}
