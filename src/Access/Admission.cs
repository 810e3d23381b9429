using System.Security.Claims;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;

namespace DmsDashboard.Access;

/// <summary>Tokens are looked up again, and what their makers may; whoever comes without sign-in may stay.</summary>
internal sealed class Admission(TokenStore tokens, ITokenRights rights, TimeProvider time) : IAdmission
{
    public async ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var permissions = AccessPrincipal.PermissionsOf(user);
        if (AccessPrincipal.TokenOf(user) is not { } id)
        {
            return !permissions.IsNone;
        }

        return await tokens.FindAsync(id, cancellationToken) is { } token && token.IsGood(time.GetUtcNow()) && rights.Of(token) == permissions;
    }
}
