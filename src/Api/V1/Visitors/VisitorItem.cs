using System.Collections.Immutable;
using System.Security.Claims;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Api.V1.Visitors;

/// <summary>Who asks.</summary>
internal sealed record VisitorItem
{
    /// <summary>As the activity names them.</summary>
    public required string Who { get; init; }

    /// <summary>True for a program with a token.</summary>
    public required bool IsToken { get; init; }

    /// <summary>The role whose capabilities these are; null where no role has just these, as with most tokens.</summary>
    public Role? Role { get; init; }

    /// <summary>What they may do, by the names that refusals use, e.g. ViewReplications.</summary>
    public required ImmutableArray<string> Capabilities { get; init; }

    public static VisitorItem Of(ClaimsPrincipal user)
    {
        var permissions = AccessPrincipal.PermissionsOf(user);
        return new VisitorItem
        {
            Who = AccessPrincipal.WhoOf(user),
            IsToken = AccessPrincipal.TokenOf(user) is not null,
            Role = RoleCapabilities.RoleOf(permissions),
            Capabilities = [.. permissions.All.Select(static capability => capability.ToString())],
        };
    }
}
