using Bunit;
using DmsDashboard.Components.Settings;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Tests.Components.Settings;

public sealed class ReplicationSettingsPageTests : ComponentContext
{
    private const string Mappings = """{"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"hr","object-locator":{"schema-name":"HR","table-name":"%"},"rule-action":"include"},{"rule-type":"galaxy","rule-id":"2"}]}""";

    [Fact]
    public void Page_OfAReplication_SaysTheRulesInWordsAndTheSettingsBySection()
    {
        var page = Show(Given.Entry("orders") with { Config = Given.Config("orders") with { TableMappings = Mappings, ReplicationSettings = """{"Logging":{"EnableLogging":true}}""" } });

        Assert.Contains("Includes all tables of schema HR", page.Find("[data-rule='1']").TextContent, StringComparison.Ordinal);
        Assert.Contains("galaxy, as it came:", page.Find("[data-rule='2']").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("[data-section=Logging] [data-setting=EnableLogging] dd").TextContent);
        Assert.Contains("Not set.", page.Find("[data-field='ReplicationConfig.SupplementalSettings']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfATask_ShowsItsOwnMembers()
    {
        var page = Show(GivenTask.Entry("orders").WithTask(static task => task with { TableMappings = Mappings, ReplicationTaskSettings = """{"Logging":{}}""", TaskData = """{"Why":"moved"}""" }));

        Assert.NotNull(page.Find("[data-field='ReplicationTask.TableMappings'] [data-rule='1']"));
        Assert.NotNull(page.Find("[data-field='ReplicationTask.ReplicationTaskSettings'] [data-section=Logging]"));
        Assert.Equal("moved", page.Find("[data-field='ReplicationTask.TaskData'] [data-setting=Why] dd").TextContent);
    }

    [Fact]
    public void Page_OfOneThatNeedsAttention_SaysWhyInItsHead()
    {
        var page = Show(Given.Entry("orders") with { Health = new HealthReading(Health.AtRisk, "Running, CDC", "1 table failed. The log names the cause.") });

        Assert.Equal("1 table failed.", page.Find(".dm-title + [data-why]").TextContent.Trim());
    }

    [Fact]
    public void Page_JsonPressed_ShowsItPretty()
    {
        var page = Show(GivenTask.Entry("orders").WithTask(static task => task with { TableMappings = Mappings }));

        page.FindAll("[data-field='ReplicationTask.TableMappings'] .dm-seg button")[1].Click();

        Assert.StartsWith("{\n  \"rules\": [\n", page.Find("[data-field='ReplicationTask.TableMappings'] pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_MalformedJson_IsShownRawAndSaidToBe()
    {
        var page = Show(GivenTask.Entry("orders").WithTask(static task => task with { TableMappings = """{"rules":[<script>""", ReplicationTaskSettings = """{"Password":"hunter2",""" }));

        var mappings = page.Find("[data-field='ReplicationTask.TableMappings']");
        Assert.Contains("not valid JSON: it breaks at line 1, character 11.", mappings.QuerySelector("[data-malformed]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("""{"rules":[<script>""", mappings.QuerySelector("pre")!.TextContent);
        Assert.DoesNotContain("hunter2", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-field='ReplicationTask.ReplicationTaskSettings'] [data-malformed]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_AMegabyteOfSettings_IsShownAsJsonInOnePiece()
    {
        var members = string.Join(',', Enumerable.Range(0, 60_000).Select(static number => $"\"Setting{number}\":{number}"));
        var settings = $"{{\"Logging\":{{{members}}}}}";

        var page = await Task.Run(() => Show(GivenTask.Entry("orders").WithTask(task => task with { ReplicationTaskSettings = settings })), Xunit.TestContext.Current.CancellationToken);

        var card = page.Find("[data-field='ReplicationTask.ReplicationTaskSettings']");
        Assert.StartsWith("60,000 settings are too many", card.QuerySelector("[data-too-many]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("[data-setting]"));
        Assert.Empty(card.QuerySelector("pre")!.Children);
    }

    [Fact]
    public void Page_SettingSearched_LeavesWhatHasIt()
    {
        var page = Show(GivenTask.Entry("orders").WithTask(static task => task with { ReplicationTaskSettings = """{"Logging":{"EnableLogging":true,"Size":3},"Other":{"B":2}}""" }));

        page.Find("[data-find]").Input("enablel");

        Assert.Equal(["EnableLogging"], page.FindAll("[data-setting]").Select(setting => setting.GetAttribute("data-setting")));
    }

    [Fact]
    public void Page_SettingThatDiffersFromItsDefault_SaysSoWithTheDefaultBesideIt()
    {
        var page = Show(GivenTask.Entry("orders").WithTask(static task => task with { ReplicationTaskSettings = """{"FullLoadSettings":{"CommitRate":20000,"MaxFullLoadSubTasks":8,"OfTomorrow":1},"Logging":{"LogComponents":[{"Id":"IO","Severity":"LOGGER_SEVERITY_DETAILED_DEBUG"}]}}""" }));

        Assert.Contains("Differs, default 10000", page.Find("[data-setting=CommitRate]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["CommitRate", "Severity"], page.FindAll("[data-different]").Select(setting => setting.GetAttribute("data-setting")));
        Assert.Contains("never marked", page.Find("[data-defaults]").TextContent, StringComparison.Ordinal);

        page.Find("[data-only-different]").Click();

        Assert.Equal(["CommitRate", "LogComponents", "1", "Severity"], page.FindAll("[data-setting]").Select(setting => setting.GetAttribute("data-setting")));
        Assert.Equal("compare?a=orders", page.Find("[data-compare]").GetAttribute("href"));
    }

    [Theory]
    [InlineData(null, "Settings as read from DMS 3 min ago.")]
    [InlineData("DescribeReplicationTasks", "could not be read again 3 min ago: what is shown was read before.")]
    [InlineData("DescribeEndpoints", "Settings as read from DMS 3 min ago.")]
    public void Page_Settings_SayHowOldTheyAre(string? failed, string words)
    {
        var target = Given.Target(Given.Demo, GivenTask.Entry("orders")) with
        {
            InventoryReadAt = Given.Noon.AddMinutes(-3),
            PartialFaults = failed is null ? [] : [new DmsFault(FaultKind.AccessDenied, failed, null, "Denied.", Given.Noon)],
        };

        var page = Show(Given.Snapshot(target));

        Assert.Contains(words, string.Join(' ', page.Find("[data-settings-read]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_SettingsNotReadYet_SaysSo()
    {
        var page = Show(GivenTask.Entry("orders"));

        Assert.Contains("Not read yet", page.Find("[data-field='ReplicationTask.TableMappings']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_MoreRulesThanAnybodyReads_ShowsTheFirstUntilAsked()
    {
        var rules = string.Join(',', Enumerable.Range(1, 250).Select(static id => $$$"""{"rule-type":"selection","rule-id":"{{{id}}}","rule-action":"include","object-locator":{"schema-name":"s","table-name":"t{{{id}}}"}}"""));
        var page = Show(GivenTask.Entry("orders").WithTask(task => task with { TableMappings = $$"""{"rules":[{{rules}}]}""" }));
        Assert.Equal(100, page.FindAll("[data-rule]").Count);

        page.Find("[data-field='ReplicationTask.TableMappings'] .in button").Click();

        Assert.Equal(250, page.FindAll("[data-rule]").Count);
    }

    private IRenderedComponent<CascadingValue<DmsSnapshot>> Show(ReplicationEntry entry) => Show(Given.Snapshot(entry));

    private IRenderedComponent<CascadingValue<DmsSnapshot>> Show(DmsSnapshot snapshot) => Render<CascadingValue<DmsSnapshot>>(parameters => parameters
        .Add(cascade => cascade.Value, snapshot)
        .AddChildContent<ReplicationSettingsPage>(page => page.Add(each => each.Identifier, "orders")));
}
