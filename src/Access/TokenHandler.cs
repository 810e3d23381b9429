using System.Text.Encodings.Web;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access;

/// <summary>Lets programs in that bring a token which was made here, is not revoked and has not expired.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenStore tokens, ITokenRights rights, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PresentedToken.Of(Request) is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        if (TokenSecret.Read(text) is not { } secret || await FindAsync(secret) is not { } token || !token.IsGood(time.GetUtcNow()))
        {
            // The same for all reasons, and nothing of what was sent.
            return AuthenticateResult.Fail("The token is none that is valid.");
        }

        await tokens.UseAsync(token, Context.RequestAborted);
        var user = AccessPrincipal.OfToken(token.Id, $"token {token.Name}", rights.Of(token), Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name));
    }

    private async ValueTask<ApiToken?> FindAsync(TokenSecret secret)
    {
        try
        {
            return await tokens.FindAsync(secret, Context.RequestAborted);
        }
        catch (ActivityStoreException)
        {
            // Whom nobody can look up does not come in; what is wrong with the database is said where it is used.
            return null;
        }
    }
}
