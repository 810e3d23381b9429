using System.Globalization;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>
/// A public walkthrough of DMS Serverless: PostgreSQL on RDS, one config that was never run, and the logs of a run that failed.
/// Its commands work here as printed, with <c>--endpoint-url</c> added.
/// </summary>
internal static class WalkthroughScenario
{
    private const string ConfigId = "EAM3JEHXGBGZBPN5PLON7NPDEE";
    private const string LoggedId = "OZRAVXDSNFCUTG5UZNI6HRDWVY";
    private const string Replication = "testdrive-dms-postgresql-dev-dms-serverless";
    private const string SourceEndpoint = "testdrive-dms-postgresql-dev-endpoint-source";
    private const string TargetEndpoint = "testdrive-dms-postgresql-dev-endpoint-target";
    private const string DatabaseGroup = "/aws/rds/instance/testdrive-dms-postgresql-dev-db/postgresql";
    private const string DatabaseStream = "testdrive-dms-postgresql-dev-db.0";

    /// <summary>The walkthrough's account and region.</summary>
    public static readonly AccountIdentity Identity = new("831394476016", "eu-central-1");

    public static void Build(ScenarioBuilder builder)
    {
        var printed = new DateTimeOffset(2024, 8, 3, 14, 44, 5, TimeSpan.Zero);
        WriteFailedRun(builder, printed);
        WriteDatabaseLog(builder, printed);
        builder.Add(new ReplicationSpec(
            Replication,
            ReplicationTypes.FullLoadAndCdc,
            builder.Endpoint(SourceEndpoint, "source", DatabaseEngine.Postgres),
            builder.Endpoint(TargetEndpoint, "target", DatabaseEngine.Postgres))
        {
            ResourceId = ConfigId,
            CreateTime = builder.Now - TimeSpan.FromMinutes(5),
            Tables = 12,
            FullLoad = TimeSpan.FromMinutes(30),
            OrchestratorMirrors = [LoggedId],
            OnStatus = (status, at) => OnStatus(builder, status, at),
        });
    }

    private static void WriteFailedRun(ScenarioBuilder builder, DateTimeOffset at)
    {
        var failure = Catalogue.TestConnection(SourceEndpoint, Replication);
        string[] lines =
        [
            OrchestratorLog.Line(ReplicationStatus.Initializing),
            OrchestratorLog.Line(ReplicationStatus.PreparingMetadataResources),
            OrchestratorLog.Line(ReplicationStatus.TestingConnection),
            OrchestratorLog.Line(ReplicationStatus.Failed, failure.Message, failure.FailureMessage),
            OrchestratorLog.Line(ReplicationStatus.Deleting),
        ];
        builder.Logs.CreateStream(OrchestratorLog.GroupName(LoggedId), OrchestratorLog.StreamName(LoggedId));
        foreach (var (position, line) in lines.Index())
        {
            builder.Logs.Write(OrchestratorLog.GroupName(LoggedId), OrchestratorLog.StreamName(LoggedId), line, at.AddMinutes(position * 3));
        }
    }

    private static void WriteDatabaseLog(ScenarioBuilder builder, DateTimeOffset at)
    {
        builder.Logs.CreateStream(DatabaseGroup, DatabaseStream);
        foreach (var line in Connection(at))
        {
            builder.Logs.Write(DatabaseGroup, DatabaseStream, line, at);
        }
    }

    // While DMS tests the connections, the database says who knocked.
    private static void OnStatus(ScenarioBuilder builder, string status, DateTimeOffset at)
    {
        if (status is ReplicationStatus.TestingConnection or ReplicationStatus.FetchingMetadata or ReplicationStatus.Running)
        {
            foreach (var line in Connection(at))
            {
                builder.Logs.Write(DatabaseGroup, DatabaseStream, line, at);
            }
        }
    }

    private static IEnumerable<string> Connection(DateTimeOffset at)
    {
        var time = at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        yield return $"{time} UTC:10.0.0.75(48820):[unknown]@[unknown]:[3000]:LOG:  connection received: host=10.0.0.75 port=48820";
        yield return $"{time} UTC:10.0.0.75(48820):dynapipe@postgres:[3000]:LOG:  connection authenticated: identity=\"dynapipe\" method=md5 (/rdsdbdata/config/pg_hba.conf:13)";
    }
}
