using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Access;

public sealed class RefusalTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Request_WithoutSignIn_IsToldHowToComeIn()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);

        using var answer = await app.Client.GetAsync("/api/logs", Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("/access", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/nothing-here.txt", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.OK)]
    public async Task Page_AskedForByAViewer_IsThereOrIsNot(string path, HttpStatusCode expected)
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);
        app.Client.DefaultRequestHeaders.Add(SignedInAs.Header, "Viewer");

        using var answer = await app.Client.GetAsync(path, Cancelled);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("<base href", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Address_AtWhichThereIsNothing_IsNotToldToNobody()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure);

        using var answer = await app.Client.GetAsync("/nothing-here", Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Method_ThatTheRouteDoesNotHave_IsAnsweredAsBefore()
    {
        await using var app = await App.StartAsync();

        using var answer = await app.Client.DeleteAsync("/activity.csv", Cancelled);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task OpenMode_AnybodyAtThisMachine_IsAnAdmin()
    {
        await using var app = await App.StartAsync();

        using var answer = await app.Client.GetAsync("/activity.csv", Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
