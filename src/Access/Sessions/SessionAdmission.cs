using System.Security.Claims;
using DmsDashboard.Access.People;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>Looks whether the session of a person still lasts; of everybody else the others know.</summary>
internal sealed class SessionAdmission(Admission others, SessionBook book) : IAdmission
{
    public ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        PersonClaims.SessionOf(user) is { } id && book.Find(id) is null ? ValueTask.FromResult(false) : others.HoldsAsync(user, cancellationToken);
}
