using System.Text.Encodings.Web;
using DmsDashboard.Access.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.LoadBalancer;

/// <summary>Knows people by what the load balancer in front signed, at each request anew.</summary>
internal sealed class LoadBalancerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, LoadBalancerSignIn balancer, SignInParts parts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!balancer.Brings(Context))
        {
            return AuthenticateResult.NoResult();
        }

        var (person, refusal) = await balancer.ReadAsync(Context);
        if (person is null)
        {
            await parts.Refused.NoteAsync(Context, $"What the load balancer is said to have signed was not accepted: {refusal}.");
            return AuthenticateResult.Fail($"{LoadBalancerSignIn.Header} is not accepted: {refusal}.");
        }

        await parts.Sessions.LearnAsync(person);
        return AuthenticateResult.Success(new AuthenticationTicket(PersonClaims.Principal(person, parts.Roles.RoleOf(person), null), Scheme.Name));
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
