using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Support.OpenId;

/// <summary>
/// An OpenID Connect provider on a free port of this machine, stricter than real ones: it refuses a question without state, nonce or PKCE, a redirect address
/// that is not registered letter by letter, a code that was used, a wrong verifier, and a client that does not show its secret by HTTP Basic.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "dms dashboard", ClientSecret = "s3cret:with/odd+signs";

    private static readonly Account[] Accounts = [Account.Anna, Account.Olaf, Account.Vera, Account.Nils];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Grant> _codes = [];
    private readonly ConcurrentDictionary<string, Grant> _accessTokens = [];
    private readonly TimeProvider _time;

    private TestProvider(WebApplication app, TimeProvider time) => (_app, _time) = (app, time);

    public string Url => _app.Urls.Single();

    public string Issuer => Url + "/realms/staff";

    public ProviderFlaws Flaws { get; set; } = new();

    public TokenSigner Signer { get; set; } = new();

    /// <summary>The groups of whoever signs in from now on; null: as the accounts have them.</summary>
    public string[]? Groups { get; set; }

    /// <summary>False: groups come by userinfo alone.</summary>
    public bool HasGroupsInIdToken { get; set; }

    /// <summary>The redirect addresses that are registered; none: every one.</summary>
    public ConcurrentBag<string> RedirectUris { get; } = [];

    /// <summary>How often the discovery document was asked for.</summary>
    public int DiscoveryReads => Volatile.Read(ref _discoveryReads);

    private int _discoveryReads;

    /// <summary>The arguments of a dashboard that signs people in here.</summary>
    public string[] Arguments =>
    [
        $"--Access:OpenId:Issuer={Issuer}", $"--Access:OpenId:ClientId={ClientId}", $"--Access:OpenId:ClientSecret={ClientSecret}", "--Access:OpenId:Name=the test provider",
        "--Access:Roles:Admin:0=dms-admins", "--Access:Roles:Operator:0=dms-operators", "--Access:Roles:Viewer:0=dms-viewers",
    ];

    public static async Task<TestProvider> StartAsync(TimeProvider? time = null)
    {
        // Without settings and logs of its own, for which it would watch files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var provider = new TestProvider(builder.Build(), time ?? TimeProvider.System);
        provider.Map();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Ends it; nobody listens there afterwards.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Signer.Dispose();
    }

    private void Map()
    {
        var realm = _app.MapGroup("/realms/staff");
        realm.MapGet("/.well-known/openid-configuration", () => Flaws.IsDown ? Results.StatusCode(503) : Discovery());
        realm.MapGet("/keys", () => Flaws.IsDown ? Results.StatusCode(503) : Results.Json(Signer.Published));
        realm.MapGet("/authorize", Authorize);
        // As delegates: taken for request delegates, their results would be thrown away.
        realm.MapPost("/login", (Delegate)LoginAsync).DisableAntiforgery();
        realm.MapPost("/token", (Delegate)TokenAsync).DisableAntiforgery();
        realm.MapGet("/userinfo", UserInfo);
    }

    private IResult Discovery()
    {
        Interlocked.Increment(ref _discoveryReads);
        return Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Flaws.DiscoveryIssuer ?? Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Flaws.TokenEndpoint ?? Issuer + "/token",
            ["userinfo_endpoint"] = Issuer + "/userinfo",
            ["end_session_endpoint"] = Issuer + "/end-session",
            ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic" },
            ["code_challenge_methods_supported"] = new[] { "S256" },
        });
    }

    private IResult Authorize(HttpContext http)
    {
        var query = http.Request.Query;
        var problem = query["client_id"] != ClientId ? "client_id"
            : query["response_type"] != "code" ? "response_type"
            : !query["scope"].ToString().Split(' ').Contains("openid") ? "scope"
            : query["state"].ToString().Length < 20 ? "state"
            : query["nonce"].ToString().Length < 20 ? "nonce"
            : query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length != 43 ? "code_challenge"
            : !RedirectUris.IsEmpty && !RedirectUris.Contains(query["redirect_uri"].ToString()) ? "redirect_uri"
            : null;
        if (problem is not null)
        {
            return Results.BadRequest($"wrong {problem}");
        }

        var hidden = string.Concat(query.Select(pair => $"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(pair.Key)}\" value=\"{WebUtility.HtmlEncode(pair.Value)}\">"));
        return Results.Text($"""
            <!doctype html><html lang="en"><title>The test provider</title><h1>Who are you?</h1>
            <form method="post" action="login">{hidden}<label>Name <input name="user"></label><label>Password <input name="password" type="password"></label>
            <button name="answer" value="yes">Sign in</button><button name="answer" value="no">Cancel</button></form>
            """, "text/html");
    }

    private async Task<IResult> LoginAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = form["redirect_uri"].ToString();
        if (form["answer"] == "no")
        {
            return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = form["state"] }));
        }

        if (Accounts.FirstOrDefault(account => account.Name == form["user"] && account.Name == form["password"]) is not { } account)
        {
            return Results.Unauthorized();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(account with { Groups = Groups ?? account.Groups }, form["nonce"].ToString(), Flaws.Challenge ?? form["code_challenge"].ToString(), back);
        return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = form["state"], ["iss"] = Issuer }));
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var wanted = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        if (http.Request.Headers.Authorization != wanted)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        if (form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var grant) || grant.RedirectUri != form["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var access = Guid.NewGuid().ToString("N");
        _accessTokens[access] = grant;
        return Results.Json(new Dictionary<string, object> { ["access_token"] = access, ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = IdToken(grant) });
    }

    private string IdToken(Grant grant)
    {
        var now = _time.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Flaws.Issuer ?? Issuer,
            ["aud"] = Flaws.Audiences ?? (object)(Flaws.Audience ?? ClientId),
            ["sub"] = grant.Account.Subject,
            ["nonce"] = Flaws.Nonce ?? grant.Nonce,
            ["iat"] = (now - Flaws.Age).ToUnixTimeSeconds(),
            ["exp"] = (now + Flaws.Lifetime).ToUnixTimeSeconds(),
            ["preferred_username"] = grant.Account.Name,
        };
        if (Flaws.HasNoAge)
        {
            claims.Remove("iat");
        }

        if (HasGroupsInIdToken)
        {
            claims["groups"] = grant.Account.Groups;
        }

        if (Flaws.AuthorizedParty is { } party)
        {
            claims["azp"] = party;
        }

        return Flaws.IsUnsigned ? TokenSigner.Unsigned(claims) : Signer.Sign(claims, Flaws.IsForeignKey);
    }

    private IResult UserInfo(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && _accessTokens.TryGetValue(token, out var grant)
            ? Results.Json(new Dictionary<string, object> { ["sub"] = Flaws.UserInfoSubject ?? grant.Account.Subject, ["preferred_username"] = grant.Account.Name, ["groups"] = grant.Account.Groups })
            : Results.Unauthorized();

    private sealed record Grant(Account Account, string Nonce, string Challenge, string RedirectUri);
}
