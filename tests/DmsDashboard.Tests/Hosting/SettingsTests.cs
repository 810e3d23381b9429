using DmsDashboard.Hosting;
using Microsoft.Extensions.Configuration;

namespace DmsDashboard.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Targets:0:Region", "eu-central-1", "Targets:0:Name")]
    [InlineData("Targets:0:Name", "production", "Targets:0:Region")]
    [InlineData("Targets:0:Region", "Frankfurt", "Targets:0:Region")]
    [InlineData("Targets:0:Regoin", "eu-central-1", "Targets:0:Regoin")]
    [InlineData("Targets:0:RoleArn", "admin", "Targets:0:RoleArn")]
    [InlineData("Targets:0:Endpoint", "127.0.0.1:5081", "Targets:0:Endpoint")]
    [InlineData("Targets", "production", "Targets")]
    [InlineData("Targets:production:Region", "eu-central-1", "Targets:production")]
    [InlineData("LocalAws:Url", "http://0.0.0.0:5081", "LocalAws:Url")]
    [InlineData("LocalAws:Url", "https://127.0.0.1:5081", "LocalAws:Url")]
    [InlineData("LocalAws:Url", "nonsense", "LocalAws:Url")]
    [InlineData("Access:Tokens:MaxDays", "400", "Access:Tokens:MaxDays")]
    [InlineData("Access:Tokens:MaxDay", "4", "Access:Tokens:MaxDay")]
    [InlineData("LocalAws:Scenario", "dmeo", "LocalAws:Scenario")]
    [InlineData("LocalAws:Speed", "fast", "LocalAws:Speed")]
    [InlineData("LocalAws:Speed", "0", "LocalAws:Speed")]
    [InlineData("LocalAws:Speed", "-1", "LocalAws:Speed")]
    [InlineData("LocalAws:Speed", "1e-12", "LocalAws:Speed")]
    [InlineData("LocalAws:Speed", "1e12", "LocalAws:Speed")]
    [InlineData("LocalAws:Seed", "one", "LocalAws:Seed")]
    [InlineData("LocalAws:Sceanrio", "demo", "LocalAws:Sceanrio")]
    [InlineData("Polling:FastInterval", "often", "Polling:FastInterval")]
    [InlineData("Polling:FastInterval", "00:00:00", "Polling:FastInterval")]
    [InlineData("Polling:RequestsPerSecond", "100", "Polling:RequestsPerSecond")]
    [InlineData("Polling:Intervall", "00:00:10", "Polling:Intervall")]
    [InlineData("Logs:MaxLiveTails", "16", "Logs:MaxLiveTails")]
    [InlineData("Shares:MaxDays", "0", "Shares:MaxDays")]
    [InlineData("Shares:PasscodeTires", "5", "Shares:PasscodeTires")]
    [InlineData("Status:Title", " ", "Status:Title")]
    [InlineData("Status:Name", "x", "Status:Name")]
    [InlineData("Status:Names:orders", "", "Status:Names:orders")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("AllowedHosts", "*.example.com;127.0.0.1", "AllowedHosts")]
    [InlineData("Access:Roles:Viewer:0", "staff", "Access:Roles names groups, but nobody can sign in: set Access:OpenId:Issuer")]
    [InlineData("Forwarded:Networks:0", "127.0.0.0/8", "Forwarded:Networks names a proxy, but nobody has to sign in")]
    [InlineData("Forwarded:PathBase", "/dms", "Forwarded:PathBase is the path of a proxy, but nobody has to sign in")]
    [InlineData("History:KeepMinutes", "01:00:00", "History:KeepMinutes")]
    [InlineData("History:KeepTenMinutes", "12:00:00", "History:KeepTenMinutes")]
    [InlineData("History:KeepAll", "1.00:00:01", "History:KeepAll")]
    [InlineData("Health:LatencyLimit", "00:00:00", "Health:LatencyLimit")]
    [InlineData("Health:LatencyLimits", "00:10:00", "Health:LatencyLimits")]
    [InlineData("Health:LatencyFor", "01:00:00", "Health:LatencyFor")]
    [InlineData("Health:StillAfter", "soon", "Health:StillAfter")]
    public void Wrong_Setting_IsASentenceThatNamesTheKey(string key, string value, string named)
    {
        var problems = Problems((key, value));

        Assert.Contains(problems, problem => problem.StartsWith(named, StringComparison.Ordinal));
        Assert.All(problems, static problem => Assert.EndsWith(".", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_ManySettings_AreToldAtOnce()
    {
        var problems = Problems(("Urls", "http://*:80"), ("Targets:0:Name", "a"), ("Targets:0:Region", "x"), ("LocalAws:Speed", "fast"), ("Polling:FastInterval", "x"));

        Assert.Equal(4, problems.Length);
    }

    [Fact]
    public void Wrong_TwoTargetsOfOneName_AreTold()
    {
        var problems = Problems(("Targets:0:Name", "a"), ("Targets:0:Region", "eu-central-1"), ("Targets:1:Name", "A"), ("Targets:1:Region", "eu-west-1"));

        Assert.StartsWith("Targets:1:Name", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_Settings_Pass()
    {
        Assert.Empty(Problems());
        Assert.Empty(Problems(
            ("Targets:0:Name", "production"),
            ("Targets:0:Region", "us-gov-west-1"),
            ("Targets:0:Profile", "prod"),
            ("Targets:0:RoleArn", "arn:aws-us-gov:iam::123456789012:role/dms-dashboard"),
            ("Targets:0:Endpoint", "https://dms.example.internal"),
            ("LocalAws:Url", "http://[::1]:0"),
            ("LocalAws:Speed", "0.5"),
            ("Polling:FastInterval", "00:00:02.5"),
            ("AllowedHosts", "dms.example.internal")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://127.1.2.3:0", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://LOCALHOST:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://127.0.0.1:1;http://[::1]:2", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://10.0.0.1:5080", false)]
    [InlineData("http://[::ffff:10.0.0.1]:5080", false)]
    [InlineData("http://dms.example.com:5080", false)]
    [InlineData("http://localhost.example.com:5080", false)]
    [InlineData("http://127.0.0.1:1;http://0.0.0.0:2", false)]
    [InlineData("https://*", false)]
    [InlineData("5080", false)]
    [InlineData("http://127.0.0.1:99999", false)]
    [InlineData("http://127.0.0.1:5080/dms", false)]
    [InlineData("http://localhost:0", false)]
    [InlineData("ftp://127.0.0.1:5080", false)]
    [InlineData("http://unix:/run/dms.sock", false)]
    public void Urls_NotLoopback_AreRefused(string urls, bool isAllowed)
    {
        var problems = Problems(("urls", urls));

        Assert.Equal(isAllowed, problems.IsEmpty);
        Assert.All(problems, static problem => Assert.StartsWith("Urls has '", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://*:5080", "Kestrel:Endpoints:Web:Url")]
    [InlineData("HTTP_PORTS", "8080", "ASPNETCORE_HTTP_PORTS")]
    [InlineData("HTTPS_PORTS", "8443", "ASPNETCORE_HTTPS_PORTS")]
    public void OtherWaysToListen_NotLoopback_AreRefused(string key, string value, string named)
    {
        Assert.StartsWith(named, Assert.Single(Problems((key, value), ("urls", "http://127.0.0.1:5080"))), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherWaysToListen_OnLoopback_Pass()
    {
        Assert.Empty(Problems(("Kestrel:Endpoints:Web:Url", "http://127.0.0.1:5080"), ("HTTP_PORTS", "")));
    }

    private static System.Collections.Immutable.ImmutableArray<string> Problems(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
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
