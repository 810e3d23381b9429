using System.Text.Encodings.Web;
using DmsDashboard.Access;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DmsDashboard.BrowserTests.Access;

/// <summary>Stands in for a sign-in by which whoever comes is a viewer.</summary>
internal sealed class EverybodyIsAViewer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public static void Configure(IServiceCollection services)
    {
        services.AddTransient<EverybodyIsAViewer>();
        services.PostConfigure<AuthenticationOptions>(static options => options.SchemeMap[AccessSchemes.Open].HandlerType = typeof(EverybodyIsAViewer));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        AuthenticateResult.Success(new AuthenticationTicket(AccessPrincipal.Of("d.okafor", RoleCapabilities.Of(Role.Viewer), Scheme.Name), Scheme.Name)));
}
