namespace DmsDashboard.Api.V1.Bulk;

/// <summary>What is done with each replication of a bulk run.</summary>
internal enum BulkCommand
{
    /// <summary>It is started, or goes on where it stopped. It is never reloaded.</summary>
    Start,

    Stop,
}
