using System.Text.Encodings.Web;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access;

/// <summary>Lets whoever sits at this machine in as an admin, while no sign-in is configured. The dashboard listens on loopback only then (Hosting/ListeningCheck).</summary>
internal sealed class OpenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    // Listening on loopback is not enough: a proxy brings the port to others.
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        OpenDoor.Refusal(Context) is { } refusal
            ? AuthenticateResult.Fail(refusal)
            : AuthenticateResult.Success(new AuthenticationTicket(AccessPrincipal.Of(ActionOrigin.NotSignedIn, RoleCapabilities.Of(Role.Admin), Scheme.Name), Scheme.Name)));
}
