using Microsoft.AspNetCore.Authorization;

namespace DmsDashboard.Model.Access;

/// <summary>A page or a hub's method that is for those only who have the capability. The policy has its name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(Capability capability) : AuthorizeAttribute(capability.ToString())
{
    public Capability Capability { get; } = capability;
}
