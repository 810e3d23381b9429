using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Tests.Components.Settings;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.TaskSettings;

public sealed class SettingsContentTests
{
    [Fact]
    public void Of_Secrets_AreMaskedInEveryPart()
    {
        var content = SettingsContent.Of(GivenTask.Entry("orders").WithTask(static task => task with
        {
            TableMappings = """{"rules":[{"filter":"password=hunter2 and more"}]}""",
            ReplicationTaskSettings = """{"A":{"Password":"hunter2","PrivateKey":{"Part":["hunter2",7]},"Url":"postgres://u:hunter2@db"}}""",
            TaskData = """{"Secret":"hunter2", broken""",
        }))!;

        Assert.All([content.TableMappings, content.Settings, content.Supplemental], static part => Assert.DoesNotContain("hunter2", part, StringComparison.Ordinal));
        Assert.DoesNotContain("7", content.Settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhatIsNotReadYet_IsNothing()
    {
        Assert.Null(SettingsContent.Of(GivenTask.Entry("orders")));
        Assert.Null(SettingsContent.Of(Given.Entry("orders") with { Config = null }));
    }

    [Fact]
    public void Fingerprint_OrderBlanksNullsAndTheLogsPlace_MeanNothing() => Assert.Equal(
        Content("""{"Logging":{"EnableLogging":true},"B":[1,2]}""").Fingerprint(),
        Content(""" { "B" : [ 1, 2 ], "C": null, "Logging": { "CloudWatchLogGroup": "dms-tasks-x", "EnableLogging": true, "CloudWatchLogStream": null } } """).Fingerprint());

    [Theory]
    [InlineData("""{"A":2}""")]
    [InlineData("""{"A":"1"}""")]
    [InlineData("""{"A":1,"B":1}""")]
    [InlineData("no JSON")]
    public void Fingerprint_AnotherValue_IsAnother(string settings) => Assert.NotEqual(Content("""{"A":1}""").Fingerprint(), Content(settings).Fingerprint());

    [Fact]
    public void Of_ComputeConfig_IsInTheConfig()
    {
        var content = SettingsContent.Of(Given.Entry("orders"))!;

        Assert.Contains("\"MaxCapacityUnits\":32", content.Config, StringComparison.Ordinal);
    }

    [Fact]
    public void Masked_AnyDocument_StaysOneAndMasksOnce() => Prop.ForAll(
        Documents.Any.ToArbitrary(),
        static document =>
        {
            var masked = JsonMask.Of(document);

            Assert.Equal(masked, JsonMask.Of(masked));
            using var parsed = System.Text.Json.JsonDocument.Parse(masked);
        }).QuickCheckThrowOnFailure();

    private static SettingsContent Content(string settings) => new("{}", null, settings, null);
}
