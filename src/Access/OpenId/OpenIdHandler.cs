using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Sessions;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.OpenId;

/// <summary>Signs people in by OpenID Connect's code flow. State, its cookie and PKCE are the framework's; discovery, nonce, ID token and userinfo are here.</summary>
internal sealed partial class OpenIdHandler(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IOptions<OpenIdSettings> settings, OpenIdParts parts)
    : OAuthHandler<OpenIdOptions>(options, loggers, encoder)
{
    /// <summary>Set on a sign-in at which the provider is to ask for the account again.</summary>
    public const string Again = "again";

    private const string Nonce = "nonce";

    private ProviderDocument? _document;
    private AuthenticationProperties? _properties;

    private OpenIdSettings Settings => settings.Value;

    /// <summary>Takes what the provider sends people back with.</summary>
    public override async Task<bool> HandleRequestAsync()
    {
        try
        {
            return await base.HandleRequestAsync();
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(Logger, exception.Message);
            Response.Redirect(SignInAddress.Failed(Request, SignInFault.Database, null));
            return true;
        }
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            _document = await parts.Provider.ReadAsync(Context.RequestAborted);
        }
        catch (OpenIdException exception)
        {
            Response.Redirect(SignInAddress.Failed(Request, exception.Fault, properties.RedirectUri));
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // Into the state, which the browser carries sealed and cannot read: so it goes with this sign-in and no other.
        var nonce = SessionWord.New();
        properties.Items[Nonce] = nonce;
        var address = base.BuildChallengeUrl(properties, redirectUri);
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value.ToString());
        asked["nonce"] = nonce;
        if (properties.GetParameter<bool?>(Again) is true)
        {
            asked["prompt"] = "login";
        }

        return QueryHelpers.AddQueryString(_document!.AuthorizationEndpoint.ToString(), asked);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            // RFC 9207: an answer that names another provider was led here from there.
            return Request.Query["iss"].ToString() is { Length: > 0 } issuer && issuer != (await parts.Provider.ReadAsync(Context.RequestAborted)).Issuer
                ? throw new OpenIdException(SignInFault.NotAccepted, "The answer comes from another provider than was asked.")
                : await base.HandleRemoteAuthenticateAsync();
        }
        catch (OpenIdException exception)
        {
            // With the properties the way back is not lost.
            return HandleRequestResult.Fail(exception, _properties);
        }
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        _properties = context.Properties;
        using var request = CodeRequest.Of(await parts.Provider.ReadAsync(Context.RequestAborted), Settings, context);
        try
        {
            using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
            var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted));
            return response.IsSuccessStatusCode ? OAuthTokenResponse.Success(body) : OAuthTokenResponse.Failed(Refused((int)response.StatusCode, body));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            return OAuthTokenResponse.Failed(new OpenIdException(SignInFault.Provider, $"The provider's token endpoint gave no good answer: {exception.Message}", exception));
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = IdTokenOf(tokens) ?? throw new OpenIdException(SignInFault.NotAccepted, "The provider's answer has no ID token.");
        var nonce = properties.Items.TryGetValue(Nonce, out var sent) && sent is not null ? sent : throw new OpenIdException(SignInFault.Lost, "The state has no nonce.");
        var claims = await parts.Tokens.ReadAsync(token, nonce, Context.RequestAborted);
        var person = await PersonOfAsync(claims, tokens.AccessToken!);
        return new AuthenticationTicket(PersonClaims.Principal(person, null, null), new AuthenticationProperties { RedirectUri = properties.RedirectUri }, Scheme.Name);
    }

    private static string? IdTokenOf(OAuthTokenResponse tokens) =>
        tokens.Response is { RootElement: { ValueKind: JsonValueKind.Object } root } && root.TryGetProperty("id_token", out var found) && found.ValueKind is JsonValueKind.String ? found.GetString() : null;

    private async Task<Person> PersonOfAsync(JsonElement claims, string accessToken)
    {
        var document = await parts.Provider.ReadAsync(Context.RequestAborted);
        if (document.UserInfoEndpoint is not { } address || PersonReader.IsWhole(claims, Settings.NameClaim, Settings.RoleClaim))
        {
            return PersonReader.Read(Scheme.Name, Settings.NameClaim, Settings.RoleClaim, claims);
        }

        var more = await parts.UserInfo.ReadAsync(address, accessToken, ClaimReader.Value(claims, "sub")!, Context.RequestAborted);
        return PersonReader.Read(Scheme.Name, Settings.NameClaim, Settings.RoleClaim, claims, more);
    }

    private static OpenIdException Refused(int status, JsonDocument body)
    {
        using (body)
        {
            var error = body.RootElement.ValueKind is JsonValueKind.Object ? ClaimReader.Value(body.RootElement, "error") : null;
            return new OpenIdException(SignInFault.NotAccepted, $"The provider's token endpoint refused the code: {status} {PersonReader.Shown(error ?? "without a reason")}.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Somebody signed in, and the session could not be written down. {Reason}")]
    private static partial void LogUnwritten(ILogger logger, string reason);
}
