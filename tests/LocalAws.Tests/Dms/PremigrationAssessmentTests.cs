using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class PremigrationAssessmentTests
{
    private const string Key = "arn:aws:kms:eu-central-1:123456789012:key/5b7c1f0e";

    [Theory(Timeout = 60_000)]
    [InlineData("[1]", "Start of list")]
    [InlineData("{", "not a JSON object")]
    [InlineData("", "not a JSON object")]
    [InlineData("{\"FailOnFailure\":true}", "FailOnAssessmentFailure")]
    [InlineData("{\"FailOnAssessmentFailure\":\"true\"}", "Boolean")]
    [InlineData("{\"ResultLocationFolder\":\"\"}", "resultLocationFolder")]
    [InlineData("{\"ResultEncryptionMode\":\"SSE-KMS\"}", "[SSE_S3, SSE_KMS]")]
    [InlineData("{\"IncludeOnly\":\"unsupported-data-types-in-source\"}", "List")]
    [InlineData("{\"IncludeOnly\":[]}", "includeOnly")]
    [InlineData("{\"Exclude\":[\"a\",\"b\",\"a\"]}", "more than once")]
    [InlineData("{\"ResultEncryptionMode\":\"SSE_KMS\",\"ResultKmsKeyArn\":\"my-key\"}", "my-key")]
    public async Task Settings_ThatAreWrong_AreRefusedAndNameWhatIs(string settings, string says)
    {
        await using var endpoint = await OneAsync();

        var refusal = await endpoint.RefusedAsync("StartReplication", await RequestAsync(endpoint, settings));

        Assert.Equal("InvalidParameterValueException", refusal.Type);
        Assert.StartsWith("Invalid PremigrationAssessmentSettings: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("created", (await endpoint.ReplicationAsync()).Text("Status"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"IncludeOnly\":[\"a\"],\"Exclude\":[\"b\"]}")]
    [InlineData("{\"ResultEncryptionMode\":\"SSE_KMS\"}")]
    [InlineData("{\"ResultEncryptionMode\":\"SSE_S3\",\"ResultKmsKeyArn\":\"" + Key + "\"}")]
    [InlineData("{\"ResultKmsKeyArn\":\"" + Key + "\"}")]
    public async Task Settings_ThatDoNotGoTogether_AreRefused(string settings)
    {
        await using var endpoint = await OneAsync();

        Assert.Equal("InvalidParameterCombinationException", (await endpoint.RefusedAsync("StartReplication", await RequestAsync(endpoint, settings))).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Assessment_ThatFails_KeepsTheReplicationFromStarting()
    {
        await using var endpoint = await OneAsync();

        await StartAsync(endpoint, $"{{\"ResultLocationFolder\":\"one\",\"ResultEncryptionMode\":\"SSE_KMS\",\"ResultKmsKeyArn\":\"{Key}\"}}");
        var started = Assessment(await endpoint.ReplicationAsync());
        await endpoint.UntilAsync("testing_connection");
        var running = Assessment(await endpoint.ReplicationAsync());
        var seen = await endpoint.UntilAsync("failed");
        var replication = await endpoint.ReplicationAsync();
        var failed = Assessment(replication);

        Assert.Equal(("starting", "running", "failed"), (started.Text("Status"), running.Text("Status"), failed.Text("Status")));
        Assert.False(running.TryGetProperty("ResultStatistic", out _));
        Assert.Equal(["testing_connection", "fetching_metadata", "failed"], seen);
        Assert.Equal("{\"Passed\":15,\"Failed\":2,\"Error\":0,\"Warning\":1,\"Cancelled\":0,\"Skipped\":0}", failed.GetProperty("ResultStatistic").GetRawText());
        Assert.Equal("{\"IndividualAssessmentCount\":18,\"IndividualAssessmentCompletedCount\":18}", failed.GetProperty("AssessmentProgress").GetRawText());
        Assert.Equal(("one", "SSE_KMS", Key), (failed.Text("ResultLocationFolder"), failed.Text("ResultEncryptionMode"), failed.Text("ResultKmsKeyArn")));
        Assert.Contains("2 of 18 individual assessments failed", replication.GetProperty("FailureMessages")[0].GetString(), StringComparison.Ordinal);
        Assert.False(replication.GetProperty("ProvisionData").TryGetProperty("ProvisionState", out _));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"FailOnAssessmentFailure\":false}", "failed", 18)]
    [InlineData("{\"Exclude\":[\"first\",\"second\"]}", "warning", 16)]
    [InlineData("{\"Exclude\":[\"first\",\"second\",\"third\"]}", "passed", 15)]
    [InlineData("{\"IncludeOnly\":[\"third\",\"fourth\"]}", "warning", 2)]
    [InlineData("{}", "failed", 18)]
    public async Task Assessment_BySettings_LetsTheReplicationStartOrNot(string settings, string status, int count)
    {
        await using var endpoint = await OneAsync();

        await StartAsync(endpoint, settings);
        await endpoint.UntilAsync(settings == "{}" ? "failed" : "running");
        var assessment = Assessment(await endpoint.ReplicationAsync());

        Assert.Equal((status, count), (assessment.Text("Status"), assessment.GetProperty("AssessmentProgress").GetProperty("IndividualAssessmentCount").GetInt32()));
        Assert.Equal(count, assessment.GetProperty("ResultStatistic").EnumerateObject().Sum(static item => item.Value.GetInt32()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Assessment_OfASecondStart_StandsBeforeTheFirst()
    {
        await using var endpoint = await OneAsync();
        await StartAsync(endpoint, "{}");
        await endpoint.UntilAsync("failed");

        await StartAsync(endpoint, "{\"FailOnAssessmentFailure\":false}");
        await endpoint.UntilAsync("running");
        var both = (await endpoint.ReplicationAsync()).GetProperty("PremigrationAssessmentStatuses");

        Assert.Equal([false, true], both.EnumerateArray().Select(static item => item.GetProperty("FailOnAssessmentFailure").GetBoolean()));
        Assert.Equal(2, both.EnumerateArray().Select(static item => item.Text("PremigrationAssessmentRunArn")).Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Assessment_OfAStartThatIsStopped_IsCancelled()
    {
        await using var endpoint = await OneAsync();
        await StartAsync(endpoint, "{}");
        await endpoint.UntilAsync("testing_connection");

        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var assessment = Assessment(await endpoint.ReplicationAsync());

        Assert.Equal(("cancelling", 18), (assessment.Text("Status"), assessment.GetProperty("ResultStatistic").GetProperty("Cancelled").GetInt32()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WithoutSettings_RunsNoAssessment()
    {
        await using var endpoint = await OneAsync();

        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");

        Assert.False((await endpoint.ReplicationAsync()).TryGetProperty("PremigrationAssessmentStatuses", out _));
    }

    private static JsonElement Assessment(JsonElement replication) => Assert.Single(replication.GetProperty("PremigrationAssessmentStatuses").EnumerateArray());

    private static Task<DmsEndpoint> OneAsync() => DmsEndpoint.StartAsync(builder => builder.Add(builder.Spec("one", ReplicationTypes.FullLoadAndCdc, DatabaseEngine.Oracle, DatabaseEngine.S3, 1) with
    {
        PremigrationAssessment = new PremigrationAssessmentSpec { Failed = ["first", "second"], Warning = ["third"] },
    }));

    private static async Task StartAsync(DmsEndpoint endpoint, string settings) => await endpoint.CallAsync("StartReplication", await RequestAsync(endpoint, settings));

    private static async Task<object> RequestAsync(DmsEndpoint endpoint, string settings) => new
    {
        ReplicationConfigArn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn"),
        StartReplicationType = "start-replication",
        PremigrationAssessmentSettings = settings,
    };
}
