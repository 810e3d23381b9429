using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Scenarios;

public sealed class WalkthroughTests
{
    private const string LoggedGroup = "dms-serverless-replication-OZRAVXDSNFCUTG5UZNI6HRDWVY";
    private const string LoggedStream = "dms-serverless-replication-orchestrator-OZRAVXDSNFCUTG5UZNI6HRDWVY";
    private const string DatabaseGroup = "/aws/rds/instance/testdrive-dms-postgresql-dev-db/postgresql";

    [Fact(Timeout = 60_000)]
    public async Task Replication_OfTheWalkthrough_HasItsNamesAndStarts()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var arn = "arn:aws:dms:eu-central-1:831394476016:replication-config:EAM3JEHXGBGZBPN5PLON7NPDEE";

        var answer = await endpoint.CallAsync("StartReplication", new { ReplicationConfigArn = arn, StartReplicationType = "start-replication" });

        Assert.Equal("testdrive-dms-postgresql-dev-dms-serverless", answer.GetProperty("Replication").Text("ReplicationConfigIdentifier"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Logs_OfTheWalkthrough_HaveItsLinesWordForWord()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var orchestrator = endpoint.Server.Account.Logs.Messages(LoggedGroup, LoggedStream);
        var database = endpoint.Server.Account.Logs.Messages(DatabaseGroup, "testdrive-dms-postgresql-dev-db.0");

        Assert.Equal(
            [
                "{'replication_state':'initializing', 'message': 'Initializing the replication workflow.'}",
                "{'replication_state':'preparing_metadata_resources', 'message': 'Preparing the resources for metadata collection. This can take some time.'}",
                "{'replication_state':'testing_connection', 'message': 'Completed preparing resources for metadata collection. Testing connection to source and target endpoints to ensure proper configuration.'}",
                "{'replication_state':'failed', 'message': 'Test connection failed for endpoint testdrive-dms-postgresql-dev-endpoint-source.', 'failure_message': 'Test connection failed for endpoint 'testdrive-dms-postgresql-dev-endpoint-source' and replication config 'testdrive-dms-postgresql-dev-dms-serverless'. Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]''}",
                "{'replication_state':'deleting', 'message': 'Replication is being deleted.'}",
            ],
            orchestrator);
        Assert.Equal(
            [
                "2024-08-03 14:44:05 UTC:10.0.0.75(48820):[unknown]@[unknown]:[3000]:LOG:  connection received: host=10.0.0.75 port=48820",
                "2024-08-03 14:44:05 UTC:10.0.0.75(48820):dynapipe@postgres:[3000]:LOG:  connection authenticated: identity=\"dynapipe\" method=md5 (/rdsdbdata/config/pg_hba.conf:13)",
            ],
            database);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_OfTheWalkthrough_ShowsInBothOfItsLogGroups()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();

        await endpoint.UntilAsync("testing_connection");

        Assert.EndsWith("Testing connection to source and target endpoints to ensure proper configuration.'}", endpoint.Server.Account.Logs.Messages(LoggedGroup, LoggedStream)[^1], StringComparison.Ordinal);
        Assert.StartsWith("2026-06-01 12:00:", endpoint.Server.Account.Logs.Messages(DatabaseGroup, "testdrive-dms-postgresql-dev-db.0")[^1], StringComparison.Ordinal);
    }
}
