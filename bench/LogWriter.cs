using DmsDashboard.LocalAws;

namespace DmsDashboard.Bench;

/// <summary>Writes to the orchestrator stream of one replication.</summary>
internal sealed class LogWriter(LocalAwsServer aws, string replicationConfigArn)
{
    private readonly string _id = replicationConfigArn[(replicationConfigArn.LastIndexOf(':') + 1)..];

    public void Write(string message) =>
        aws.Account.Logs.Write($"dms-serverless-replication-{_id}", $"dms-serverless-replication-orchestrator-{_id}", message);
}
