using System.Security.Claims;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>Whoever comes without sign-in may stay.</summary>
internal sealed class Admission : IAdmission
{
    public ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => ValueTask.FromResult(!AccessPrincipal.PermissionsOf(user).IsNone);
}
