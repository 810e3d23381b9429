namespace DmsDashboard.Model;

/// <summary>The two kinds that DMS runs: a DMS Serverless replication, and a classic replication task on a replication instance.</summary>
public enum ReplicationKind
{
    Serverless,
    Task,
}
