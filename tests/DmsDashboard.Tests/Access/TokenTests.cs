using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Access;

/// <summary>Tokens of programs over HTTP.</summary>
public sealed class TokenTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Token_Good_LetsInToWhatItMayAndItsUseIsNoted()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);
        var secret = await GivenToken.MakeAsync(app.Services, "build", Capability.ViewActivity);

        using var allowed = await AskAsync(app, "/activity.csv", secret.Text);
        using var refused = await AskAsync(app, "/api/logs", secret.Text);

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("It needs ReadLogs, which this token does not have, or not any more if who made it lost the role: use one that has it.", (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("detail").GetString());
        Assert.NotNull(Assert.Single(await app.Services.GetRequiredService<TokenStore>().ListAsync(Cancelled)).LastUsedAt);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("dms_")]
    [InlineData("dms_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("hunter2")]
    public async Task Token_ThatIsNone_LetsNobodyInEvenWhereNobodyNeedsOne(string text)
    {
        await using var app = await App.StartAsync();

        using var answer = await AskAsync(app, "/activity.csv", text);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("hunter2", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_RevokedOrExpired_LetsNobodyIn()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);
        var revoked = await GivenToken.MakeAsync(app.Services, "revoked", Capability.ViewActivity);
        var expired = await GivenToken.MakeAsync(app.Services, "expired", TimeSpan.FromSeconds(-1), Capability.ViewActivity);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, revoked));

        await GivenToken.RevokeAsync(app.Services, "revoked");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, revoked));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, expired));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_InTheQuery_IsForTheHubAlone()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);
        var secret = await GivenToken.MakeAsync(app.Services, "build", Capability.ReadLogs);

        using var elsewhere = await app.Client.GetAsync($"/api/logs?access_token={secret.Text}", Cancelled);
        using var hub = await app.Client.PostAsync($"/hubs/dms/negotiate?negotiateVersion=1&access_token={secret.Text}", null, Cancelled);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (elsewhere.StatusCode, hub.StatusCode));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("access_token")]
    [InlineData("access%5Ftoken")]
    [InlineData("acces%73_%74oken")]
    public async Task Token_InTheQuery_IsInNoLog(string name)
    {
        using var log = new RecordedLog();
        await using var app = await App.StartAsync(services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter(static _ => true)), "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace");
        var secret = await GivenToken.MakeAsync(app.Services, "build", Capability.ReadLogs);

        // As it is written: else letters that need not be encoded are decoded before they are sent.
        var address = new Uri($"{app.Client.BaseAddress}hubs/dms/negotiate?negotiateVersion=1&{name}={secret.Text}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var answer = await app.Client.PostAsync(address, null, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(log.Entries, static entry => entry.Text.Contains("with a token in its address, which is not logged", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Text.Contains(secret.Text[10..], StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(App app, TokenSecret secret)
    {
        using var answer = await AskAsync(app, "/activity.csv", secret.Text);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(App app, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await app.Client.SendAsync(request, Cancelled);
    }
}
