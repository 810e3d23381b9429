using System.Net.Http.Headers;
using DmsDashboard.Actions.Access;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Actions.Sharing;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Shares;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using DmsDashboard.Tests.Telemetry.Export;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Telemetry;

/// <summary>What lets somebody in is in nothing that the dashboard tells of itself, though each of it was used. Those of AWS and its endpoints: tests/node/secrets.test.mjs.</summary>
public sealed class SecretsTests
{
    private const string WebhookPath = "T00PLANTED/B00PLANTED/hookpathplanted", WebhookSecret = "signing-secret-planted", OtlpKey = "receiver-key-planted", Passcode = "passcode-planted-7";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Secrets_ThatWereUsed_AreInNoLogMetricOrTrace()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await SignedInApp.StartAsync(
            [.. receiver.Arguments, $"--Telemetry:Otlp:Headers=api-key={OtlpKey}", "--Access:Roles:Admin:0=*", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Information",
                "--Alerts:Webhooks:0:Kind=Slack", $"--Alerts:Webhooks:0:Url={receiver.Url}/refuses/{WebhookPath}", "--Alerts:Webhooks:0:Name=chat",
                "--Alerts:Webhooks:1:Kind=Json", $"--Alerts:Webhooks:1:Url={receiver.Url}/refuses/other-{WebhookPath}", $"--Alerts:Webhooks:1:Secret={WebhookSecret}", "--Alerts:Webhooks:1:Name=incidents"]);
        using var visitor = app.NewVisitor();
        using var page = await visitor.SignInAsync(Account.Anna);
        var token = (await app.Services.GetRequiredService<TokenActions>().CreateAsync(new TokenRequest("prometheus", Permissions.Of([Capability.ReadMetrics]), app.Time.GetUtcNow().AddDays(1)), Given.Admin, Cancelled)).Secret!.Text;
        var share = (await app.Services.GetRequiredService<ShareActions>().CreateAsync(new ShareRequest("Cut-over", [new SharedReplication(new ReplicationKey("demo", "none"), "Orders")], app.Time.GetUtcNow().AddDays(1), Passcode), Given.Admin, Cancelled)).Token!;
        foreach (var webhook in (string[])["chat", "incidents"])
        {
            await app.Services.GetRequiredService<AlertActions>().TestAsync(webhook, Given.Admin, Cancelled);
        }

        foreach (var path in (string[])["/", "/access", "/alerts", "/shares", "/dashboard", "/status", "/activity", $"/s/{share}", $"/s/{share}?passcode={Passcode}", $"/hubs/dms?id=none&access_token={token}", $"/nowhere?access_token={token}"])
        {
            using var answer = await visitor.GetAsync(path);
        }

        var metrics = await ScrapeAsync(app, token);
        await OtlpReceiver.UntilAsync(() => receiver.Names("traces").IsSupersetOf(["webhook.send", "CreateToken", "GET /s/{token}"]) && receiver.Count("metrics") > 0);

        var told = string.Concat(string.Concat(app.Log.Entries.Select(static entry => entry.Text)), metrics, receiver.Everything);
        Assert.Contains("dms_dashboard_alerts_outbox_waiting", told, StringComparison.Ordinal);
        Assert.All((string[])[TestProvider.ClientSecret, Uri.EscapeDataString(TestProvider.ClientSecret), WebhookPath, "hookpathplanted", WebhookSecret, OtlpKey, token, share, Passcode, .. visitor.Jar.Values], secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
    }

    private static async Task<string> ScrapeAsync(SignedInApp app, string token)
    {
        using var client = new HttpClient { BaseAddress = app.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetStringAsync("/metrics", Cancelled);
    }
}
