using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class LogLocationTests
{
    private const string Arn = "arn:aws:dms:eu-central-1:831394476016:replication-config:EAM3JEHXGBGZBPN5PLON7NPDEE";

    [Fact]
    public void Of_NoSettings_UsesDmssOwnNames()
    {
        var location = LogLocation.Of(Arn, null);

        Assert.Equal("dms-serverless-replication-EAM3JEHXGBGZBPN5PLON7NPDEE", location.LogGroupName);
        Assert.Equal("dms-serverless-replication-orchestrator-EAM3JEHXGBGZBPN5PLON7NPDEE", location.OrchestratorStreamName);
        Assert.Equal("arn:aws:logs:eu-central-1:831394476016:log-group:dms-serverless-replication-EAM3JEHXGBGZBPN5PLON7NPDEE", location.LogGroupArn);
        Assert.Null(location.EngineStreamName);
    }

    [Fact]
    public void Of_SettingsThatNameThem_UsesThose()
    {
        var location = LogLocation.Of(Arn, """{"Logging": {"EnableLogging": true, "CloudWatchLogGroup": "group", "CloudWatchLogStream": "dms-serverless-serv-res-id-1707510629537-mttz"}}""");

        Assert.Equal("group", location.LogGroupName);
        Assert.Equal("arn:aws:logs:eu-central-1:831394476016:log-group:group", location.LogGroupArn);
        Assert.Equal("dms-serverless-serv-res-id-1707510629537-mttz", location.EngineStreamName);
    }

    [Theory]
    [InlineData("arn:aws-cn:dms:cn-north-1:831394476016:replication-config:X", "arn:aws-cn:logs:cn-north-1:831394476016:log-group:dms-serverless-replication-X")]
    [InlineData("arn:aws-us-gov:dms:us-gov-west-1:831394476016:replication-config:X", "arn:aws-us-gov:logs:us-gov-west-1:831394476016:log-group:dms-serverless-replication-X")]
    public void Of_OtherPartition_KeepsIt(string replicationConfigArn, string logGroupArn) =>
        Assert.Equal(logGroupArn, LogLocation.Of(replicationConfigArn, "").LogGroupArn);

    [Theory]
    [InlineData("{\"Logging\": {\"CloudWatchLogGroup\": ")]
    [InlineData("{\"Logging\": []}")]
    [InlineData("{\"Logging\": {\"CloudWatchLogGroup\": 1, \"CloudWatchLogStream\": null}}")]
    [InlineData("{\"Logging\": {\"CloudWatchLogGroup\": \"\\ud800\"}}")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public void Of_SettingsUnreadable_UsesDmssOwnNames(string settings) =>
        Assert.Equal(LogLocation.Of(Arn, null), LogLocation.Of(Arn, settings));

    [Theory]
    [InlineData(null, "dms-serverless-replication-orchestrator-EAM3JEHXGBGZBPN5PLON7NPDEE", true)]
    [InlineData(null, "whatever DMS adds to the replication's own group", true)]
    [InlineData("", "dms-serverless-replication-orchestrator-EAM3JEHXGBGZBPN5PLON7NPDEE", true)]
    [InlineData("", "dms-serverless-replication-orchestrator-OTHER", false)]
    [InlineData("", "dms-serverless-serv-res-id-1-a", true)]
    [InlineData("", "dms-task-A", false)]
    [InlineData("dms-serverless-serv-res-id-1-a", "dms-serverless-serv-res-id-1-a", true)]
    [InlineData("dms-serverless-serv-res-id-1-a", "dms-serverless-serv-res-id-2-b", false)]
    public void Covers_StreamOfItsGroup_IsItsOwnUnlessTheGroupIsShared(string? stream, string logStreamName, bool covers)
    {
        var settings = stream is null ? null : "{\"Logging\": {\"CloudWatchLogGroup\": \"shared\", \"CloudWatchLogStream\": \"" + stream + "\"}}";

        Assert.Equal(covers, LogLocation.Of(Arn, settings).Covers(logStreamName));
    }

    [Fact]
    public void Covers_Task_HasItsStreamOnly()
    {
        var location = LogLocation.OfTask("arn:aws:dms:eu-central-1:831394476016:task:A", null, "instance")!;

        Assert.Equal([true, false], new[] { "dms-task-A", "dms-task-B" }.Select(location.Covers));
    }

    [Fact]
    public void OfGroupBeside_AnyResourceOfTheAccount_TellsTheGroupsArn()
    {
        var location = LogLocation.OfGroupBeside(Arn, "/aws/rds/instance/db/postgresql");

        Assert.Equal("arn:aws:logs:eu-central-1:831394476016:log-group:/aws/rds/instance/db/postgresql", location.LogGroupArn);
        Assert.True(location.IsWholeGroup && location.Covers("any"));
    }

    [Fact]
    public void Of_AnyTexts_NeverThrows() => Prop
        .ForAll<string?, string?>(static (arn, settings) => LogLocation.Of(arn ?? "", settings).LogGroupName.Length > 0)
        .QuickCheckThrowOnFailure();
}
