namespace DmsDashboard.Api.V1.Replications;

/// <summary>By what the list of programs is sorted.</summary>
internal enum ReplicationSort
{
    Identifier,
    Target,

    /// <summary>What needs attention first.</summary>
    Health,

    Status,
    FullLoadProgressPercent,
    CreateTime,
    UpdateTime,
}
