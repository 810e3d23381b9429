using System.Text.Encodings.Web;
using DmsDashboard.Access.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.Proxy;

/// <summary>Knows people by the headers of the proxy in front, at each request anew.</summary>
internal sealed class ProxyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ProxySignIn proxy, SignInParts parts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Refusal = "The proxy's headers name nobody, or several, or groups twice.";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!proxy.Brings(Context))
        {
            return AuthenticateResult.NoResult();
        }

        if (proxy.Read(Context) is { } person)
        {
            await parts.Sessions.LearnAsync(person);
            return AuthenticateResult.Success(new AuthenticationTicket(PersonClaims.Principal(person, parts.Roles.RoleOf(person), null), Scheme.Name));
        }

        await parts.Refused.NoteAsync(Context, Refusal);
        return AuthenticateResult.Fail(Refusal);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        SignInRefusal.Ask(Context);
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        SignInRefusal.Forbid(Context);
        return Task.CompletedTask;
    }
}
