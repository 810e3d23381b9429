using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authorization;

namespace DmsDashboard.Access;

/// <summary>Who asks must have the capability.</summary>
internal sealed class CapabilityRequirement(Capability capability) : AuthorizationHandler<CapabilityRequirement>, IAuthorizationRequirement
{
    public Capability Capability { get; } = capability;

    public override string ToString() => $"needs {Capability}";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CapabilityRequirement requirement)
    {
        if (AccessPrincipal.PermissionsOf(context.User).Has(requirement.Capability))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
