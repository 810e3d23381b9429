using DmsDashboard.Access.People;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>Limits tokens to what their makers may by now: the groups of their last sign-in, by the present mapping. Who is on holiday keeps theirs.</summary>
internal sealed class TokenRights(RoleMapping roles) : ITokenRights
{
    public Permissions Of(ApiToken token)
    {
        // Where nobody signs in there is no mapping that could have taken anything away.
        if (token.Maker is not { } maker || roles.IsEmpty)
        {
            return token.Permissions;
        }

        return roles.RoleOf(maker) is { } role ? token.Permissions.And(RoleCapabilities.Of(role)) : Permissions.None;
    }
}
