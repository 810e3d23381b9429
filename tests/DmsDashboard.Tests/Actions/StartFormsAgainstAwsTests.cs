using DmsDashboard.Actions;
using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using DmsDashboard.Model.Premigration;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions;

/// <summary>What the forms let through and what AWS takes must be the same: AWS's side is written apart. Each good value starts a replication of its own.</summary>
public sealed class StartFormsAgainstAwsTests
{
    private const string Checkpoint = "checkpoint:V1#27#mysql-bin-changelog.157832:1975:-1:2002:677883278264080:mysql-bin-changelog.157832:1876#0#0#*#0#93";
    private const string Key = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly string[] Positions =
    [
        "2018-03-08T12:12:12", "2018-03-08 12:12:12", "2018-03-08T12:12:12Z", "2018-02-30T12:12:12", "2018-03-08T12:12", "2018-03-08T12:12:12+01:00", "2018-03-08",
        Checkpoint, "checkpoint:V1#", "checkpoint:V1#a b", "checkpoint:27", "V1#27#a", "Checkpoint:V1#27",
        "mysql-bin-changelog.000024:373", "mysql-bin-changelog.24:373", "mysql-bin-changelog.000024", "mysql-bin-changelog.000024:", "mysql bin.000024:3", ".000024:373",
        "0000124A/6800A778", "124a/1", "0000124A/", "0000124AA/6800A778", "0000124A\\6800A778", "16349210", "163492101634921016349", "1634-9210", "00000020:000000bb:0001", "20:bb:1", "0x00000020:000000bb:0001",
        "", " ", "now", "١٢٣",
    ];

    [Theory(Timeout = 120_000)]
    [InlineData("mysql")]
    [InlineData("mariadb")]
    [InlineData("postgres")]
    [InlineData("oracle")]
    [InlineData("sqlserver")]
    public async Task StartPosition_IsTakenByTheFormAndByAwsAlike(string engine)
    {
        await using var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "stress", StressReplications = 1_500 });
        var fresh = await FreshAsync(backend, engine);

        foreach (var text in Positions)
        {
            var parsed = CdcStartPosition.Parse(text, engine);
            var refusal = await SendAsync(backend, fresh, new StartRequest(StartReplicationTypes.StartReplication) { CdcStartPosition = parsed.Value?.Text ?? text });
            Assert.True(parsed.Value is null == refusal is not null, $"'{text}' for {engine}: the form says '{parsed.Problem}', AWS says '{refusal}'.");
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task StopPosition_IsTakenByTheFormAndByAwsAlike()
    {
        await using var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "stress", StressReplications = 1_500 });
        var fresh = await FreshAsync(backend, "mysql");
        var start = Backend.Noon.AddHours(1);
        string[] texts = ["server_time:2026-11-15T13:00:01", "commit_time:2026-11-15T14:00:00", "server_time:2026-11-15T13:00:00", "commit_time:2026-11-15T12:59:59", "server_time:soon", "tomorrow", "Server_time:2026-11-15T14:00:00", "server_time:2026-11-31T14:00:00", ""];

        foreach (var text in texts)
        {
            var parsed = CdcStopPosition.Parse(text);
            var objection = parsed.Problem ?? parsed.Value?.Objection(start, Backend.Noon);
            var refusal = await SendAsync(backend, fresh, new StartRequest(StartReplicationTypes.StartReplication) { CdcStartTime = start, CdcStopPosition = parsed.Value?.Text ?? text });
            Assert.True(objection is null == refusal is null, $"'{text}': the form says '{objection}', AWS says '{refusal}'.");
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task AssessmentSettings_AreTakenByTheFormAndByAwsAlike()
    {
        await using var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "stress", StressReplications = 1_500 });
        var fresh = await FreshAsync(backend, "mysql");
        PremigrationAssessmentSettings[] all =
        [
            new(), new() { FailOnAssessmentFailure = false }, new() { ResultLocationFolder = "it's \"mine\"/2026" }, new() { ResultEncryptionMode = "SSE_S3" }, new() { ResultEncryptionMode = "SSE_KMS", ResultKmsKeyArn = Key },
            new() { ResultEncryptionMode = "SSE_KMS" }, new() { ResultEncryptionMode = "SSE_KMS", ResultKmsKeyArn = "alias/mine" }, new() { ResultEncryptionMode = "SSE_S3", ResultKmsKeyArn = Key }, new() { ResultKmsKeyArn = Key }, new() { ResultEncryptionMode = "AES256" },
            new() { IncludeOnly = ["unsupported-data-types-in-source"] }, new() { Exclude = ["table-with-lob-but-without-primary-key-or-unique-constraint", "b"] }, new() { IncludeOnly = ["a"], Exclude = ["b"] }, new() { Exclude = ["a", "a"] },
        ];

        foreach (var settings in all)
        {
            var json = PremigrationJson.Of(settings);
            var problem = PremigrationRules.Problems(settings).FirstOrDefault().Problem;
            var refusal = await SendAsync(backend, fresh, new StartRequest(StartReplicationTypes.StartReplication) { PremigrationAssessmentSettings = json });
            Assert.True(problem is null == refusal is null, $"{json}: the form says '{problem}', AWS says '{refusal}'.");
        }
    }

    // Never started, and with change capture: a stack, as each can be started once.
    private static async Task<Stack<string>> FreshAsync(Backend backend, string engine)
    {
        var budget = new RequestBudget(1_000, 1_000, TimeProvider.System);
        var sources = (await backend.AwsTarget.Dms.DescribeEndpointsAsync(budget, Backend.Cancelled)).Items.Where(endpoint => endpoint.EngineName == engine).Select(static endpoint => endpoint.EndpointArn).ToHashSet();
        var replications = (await backend.AwsTarget.Dms.DescribeReplicationsAsync(budget, Backend.Cancelled)).Items;
        return new Stack<string>(replications.Where(replication => replication.Status.Is("created") && replication.ReplicationType != "full-load" && sources.Contains(replication.SourceEndpointArn ?? "")).Select(static replication => replication.ReplicationConfigArn));
    }

    /// <summary>AWS's refusal; null when it took the start.</summary>
    private static async Task<string?> SendAsync(Backend backend, Stack<string> fresh, StartRequest request)
    {
        try
        {
            await backend.AwsTarget.Commands.StartReplicationAsync(fresh.Peek(), request, Backend.Cancelled);
            fresh.Pop();
            return null;
        }
        catch (DmsServiceException exception)
        {
            return exception.Fault.Sentence;
        }
    }
}
