using System.Text.Encodings.Web;
using DmsDashboard.Access;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Access;

/// <summary>Stands in for every way to sign in: a header says which role somebody has. Without it nobody comes. Tokens go their own way.</summary>
internal sealed class SignedInAs(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Header = "X-Test-Role";

    public static void Configure(IServiceCollection services)
    {
        services.AddTransient<SignedInAs>();
        services.PostConfigure<AuthenticationOptions>(static options => options.SchemeMap[AccessSchemes.Open].HandlerType = typeof(SignedInAs));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Enum.TryParse<Role>(Request.Headers[Header], out var role)
            ? AuthenticateResult.Success(new AuthenticationTicket(AccessPrincipal.Of($"the {role}", RoleCapabilities.Of(role), Scheme.Name), Scheme.Name))
            : AuthenticateResult.NoResult());
}
