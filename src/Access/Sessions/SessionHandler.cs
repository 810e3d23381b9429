using System.Security.Claims;
using System.Text.Encodings.Web;
using DmsDashboard.Access.People;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.Sessions;

/// <summary>Knows people by the session in their cookie, and sends those who have none to the sign-in.</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionBook book, RoleMapping roles)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private SessionEnd? _end;

    // A circuit that connects again does so without anybody; what is done in it is told to IPersonSeen.
    private bool IsAskedByAPerson => Context.GetEndpoint()?.Metadata.GetMetadata<RenewsItselfAttribute>() is null && !Request.Path.StartsWithSegments("/_blazor");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await book.FindAsync(SessionCookie.Read(Request), Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        if (session.End is { } end)
        {
            _end = end;
            return AuthenticateResult.Fail("The session is over.");
        }

        if (IsAskedByAPerson)
        {
            book.See(session);
        }

        var principal = PersonClaims.Principal(session.Person, roles.RoleOf(session.Person), session.Id);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    /// <summary>Begins a session with a word that nobody knew before, and ends the one that the browser had.</summary>
    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        var person = PersonClaims.PersonOf(user) ?? throw new InvalidOperationException("Nobody is named to sign in.");
        var former = await book.FindAsync(SessionCookie.Read(Request), Context.RequestAborted);
        var (_, word) = await book.StartAsync(person, RequestOrigin.From(Context), Context.RequestAborted);
        SessionCookie.Write(Context, word);
        if (former is not null)
        {
            await book.EndAsync(former, SessionEnd.Replaced, ActionOrigin.Of(person, RequestOrigin.From(Context)), CancellationToken.None);
        }
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (await book.FindAsync(SessionCookie.Read(Request), Context.RequestAborted) is { } session)
        {
            await book.EndAsync(session, SessionEnd.SignedOut, ActionOrigin.Of(session.Person, RequestOrigin.From(Context)), CancellationToken.None);
        }

        SessionCookie.Delete(Context);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Asked for by the selector above it only: what came of the cookie is told here.
        await HandleAuthenticateOnceSafeAsync();
        if (_end is not null && PageRequest.Is(Request))
        {
            // Said once, and to the person.
            SessionCookie.Delete(Context);
        }

        SignInRefusal.Ask(Context, _end);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        SignInRefusal.Forbid(Context);
        return Task.CompletedTask;
    }
}
