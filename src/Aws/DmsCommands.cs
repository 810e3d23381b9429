using Amazon.DatabaseMigrationService;
using DmsDashboard.Model;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Acts on DMS in one target; each command is sent once. Every failure is a <see cref="DmsServiceException"/>: AWS refused, or its answer was lost.</summary>
public sealed class DmsCommands
{
    private readonly IAmazonDatabaseMigrationService _client;
    private readonly AwsCalls _calls;

    internal DmsCommands(IAmazonDatabaseMigrationService client, TimeProvider time, AwsMetrics metrics)
    {
        _client = client;
        _calls = new AwsCalls(time, metrics);
    }

    /// <summary>Starts, resumes or reloads a serverless replication.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task StartReplicationAsync(string replicationConfigArn, StartRequest start, CancellationToken cancellationToken)
    {
        var request = new Sdk.StartReplicationRequest
        {
            ReplicationConfigArn = replicationConfigArn,
            StartReplicationType = start.StartReplicationType,
            PremigrationAssessmentSettings = start.PremigrationAssessmentSettings,
            CdcStartTime = start.CdcStartTime?.UtcDateTime,
            CdcStartPosition = start.CdcStartPosition,
            CdcStopPosition = start.CdcStopPosition,
        };
        return _calls.RunAsync(PendingAction.Start, token => _client.StartReplicationAsync(request, token), cancellationToken);
    }

    /// <summary>Stops a serverless replication.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task StopReplicationAsync(string replicationConfigArn, CancellationToken cancellationToken) =>
        _calls.RunAsync(
            PendingAction.Stop,
            token => _client.StopReplicationAsync(new Sdk.StopReplicationRequest { ReplicationConfigArn = replicationConfigArn }, token),
            cancellationToken);

    /// <summary>Loads or validates tables of a serverless replication again.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task ReloadReplicationTablesAsync(string replicationConfigArn, ReloadRequest reload, CancellationToken cancellationToken)
    {
        var request = new Sdk.ReloadReplicationTablesRequest { ReplicationConfigArn = replicationConfigArn, TablesToReload = Tables(reload), ReloadOption = Option(reload) };
        return _calls.RunAsync(PendingAction.ReloadReplicationTables, token => _client.ReloadReplicationTablesAsync(request, token), cancellationToken);
    }

    /// <summary>Starts, resumes or reloads a task; it takes no premigration assessment.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task StartReplicationTaskAsync(string replicationTaskArn, StartRequest start, CancellationToken cancellationToken)
    {
        var request = new Sdk.StartReplicationTaskRequest
        {
            ReplicationTaskArn = replicationTaskArn,
            StartReplicationTaskType = start.StartReplicationType,
            CdcStartTime = start.CdcStartTime?.UtcDateTime,
            CdcStartPosition = start.CdcStartPosition,
            CdcStopPosition = start.CdcStopPosition,
        };
        return _calls.RunAsync(PendingAction.StartTask, token => _client.StartReplicationTaskAsync(request, token), cancellationToken);
    }

    /// <summary>Stops a task.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task StopReplicationTaskAsync(string replicationTaskArn, CancellationToken cancellationToken) =>
        _calls.RunAsync(
            PendingAction.StopTask,
            token => _client.StopReplicationTaskAsync(new Sdk.StopReplicationTaskRequest { ReplicationTaskArn = replicationTaskArn }, token),
            cancellationToken);

    /// <summary>Loads or validates tables of a task again.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task ReloadTablesAsync(string replicationTaskArn, ReloadRequest reload, CancellationToken cancellationToken)
    {
        var request = new Sdk.ReloadTablesRequest { ReplicationTaskArn = replicationTaskArn, TablesToReload = Tables(reload), ReloadOption = Option(reload) };
        return _calls.RunAsync(PendingAction.ReloadTables, token => _client.ReloadTablesAsync(request, token), cancellationToken);
    }

    /// <summary>Lets a replication instance test an endpoint; its end shows in the connection.</summary>
    /// <exception cref="DmsServiceException">AWS refused, or its answer was lost.</exception>
    public Task TestConnectionAsync(string replicationInstanceArn, string endpointArn, CancellationToken cancellationToken)
    {
        var request = new Sdk.TestConnectionRequest { ReplicationInstanceArn = replicationInstanceArn, EndpointArn = endpointArn };
        return _calls.RunAsync(ConnectionTest.Operation, token => _client.TestConnectionAsync(request, token), cancellationToken);
    }

    private static List<Sdk.TableToReload> Tables(ReloadRequest reload) =>
        [.. reload.Tables.Select(static table => new Sdk.TableToReload { SchemaName = table.SchemaName, TableName = table.TableName })];

    private static ReloadOptionValue? Option(ReloadRequest reload) => reload.ReloadOption is { } option ? ReloadOptionValue.FindValue(option) : null;
}
