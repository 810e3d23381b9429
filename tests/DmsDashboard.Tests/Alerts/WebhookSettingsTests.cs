using DmsDashboard.Hosting;
using Microsoft.Extensions.Configuration;

namespace DmsDashboard.Tests.Alerts;

/// <summary>Settings of alerts that are wrong are told at the start, without what is secret in them.</summary>
public sealed class WebhookSettingsTests
{
    private const string Address = "https://hooks.example.com/services/T0/B0/s3cr3t";

    [Theory]
    [InlineData("Alerts:Webhooks:0:Kind", "Pager", "Alerts:Webhooks:0:Kind")]
    [InlineData("Alerts:Webhooks:0:Kind", "1", "Alerts:Webhooks:0:Kind")]
    [InlineData("Alerts:Webhooks:0:Url", "http://hooks.example.com/s3cr3t", "Alerts:Webhooks:0:Url")]
    [InlineData("Alerts:Webhooks:0:Url", "https://user:s3cr3t@hooks.example.com/", "Alerts:Webhooks:0:Url")]
    [InlineData("Alerts:Webhooks:0:Url", "file:///etc/s3cr3t", "Alerts:Webhooks:0:Url")]
    [InlineData("Alerts:Webhooks:0:Url", "", "Alerts:Webhooks:0:Url")]
    [InlineData("Alerts:Webhooks:0:Secret", "s3cr3t", "Alerts:Webhooks:0:Secret")]
    [InlineData("Alerts:Webhooks:0:MinSeverity", "Low", "Alerts:Webhooks:0:MinSeverity")]
    [InlineData("Alerts:Webhooks:0:Channel", "x", "Alerts:Webhooks:0:Channel")]
    [InlineData("Alerts:Webhooks:1:Url", "", "Alerts:Webhooks:1:Kind")]
    [InlineData("Alerts:GroupWindow", "soon", "Alerts:GroupWindow")]
    [InlineData("Alerts:Timeout", "00:10:00", "Alerts:Timeout")]
    [InlineData("Alerts:Hooks", "x", "Alerts:Hooks")]
    [InlineData("Alerts:Rules:FailedAfter", "soon", "Alerts:Rules:FailedAfter")]
    [InlineData("Alerts:Rules:Failure", "true", "Alerts:Rules:Failure")]
    [InlineData("PublicUrl", "dms.example.com", "PublicUrl")]
    public void Wrong_Setting_IsASentenceThatNamesTheKey(string key, string value, string named)
    {
        var problems = Problems((key, value));

        Assert.Contains(problems, problem => problem.StartsWith(named, StringComparison.Ordinal));
        Assert.All(problems, static problem => Assert.DoesNotContain("s3cr3t", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_TwoOfOneName_AreTold() => Assert.StartsWith(
        "Alerts:Webhooks:1:Name",
        Assert.Single(Problems(("Alerts:Webhooks:0:Name", "on call"), ("Alerts:Webhooks:1:Name", "On Call"), ("Alerts:Webhooks:1:Kind", "Teams"), ("Alerts:Webhooks:1:Url", Address))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Alerts:Webhooks:0:Url", "http://127.0.0.1:9000/hook")]
    [InlineData("Alerts:Webhooks:0:Kind", "slack")]
    [InlineData("Alerts:TellResolved", "false")]
    [InlineData("Alerts:Rules:AtRisk", "false")]
    [InlineData("PublicUrl", "https://example.com/dms/")]
    public void Right_Setting_Passes(string key, string value) => Assert.Empty(Problems((key, value)));

    [Fact]
    public void Http_ThatIsAllowed_Passes() => Assert.Empty(Problems(("Alerts:Webhooks:0:Url", "http://hooks.example.com/x"), ("Alerts:AllowHttp", "true")));

    private static System.Collections.Immutable.ImmutableArray<string> Problems(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Alerts:Webhooks:0:Kind"] = "Json", ["Alerts:Webhooks:0:Url"] = Address })
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        try
        {
            SettingsCheck.Run(configuration);
            return [];
        }
        catch (SettingsException exception)
        {
            return exception.Problems;
        }
    }
}
