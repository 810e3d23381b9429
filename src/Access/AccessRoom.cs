using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace DmsDashboard.Access;

/// <summary>Who comes in, and what they may do.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(AccessSchemes.Open).AddScheme<AuthenticationSchemeOptions, OpenHandler>(AccessSchemes.Open, null);
        services.AddAuthorization(AddPolicies);
        return services;
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var capability in Enum.GetValues<Capability>())
        {
            options.AddPolicy(capability.ToString(), policy => policy.AddRequirements(new CapabilityRequirement(capability)));
        }

        options.AddPolicy(AccessPolicies.Anything, static policy => policy.RequireAssertion(static context => MayAnything(context)));
        options.AddPolicy(AccessPolicies.Circuit, static policy => policy.RequireAssertion(static context => MayAnything(context) && AccessPrincipal.TokenOf(context.User) is null));
    }

    private static bool MayAnything(AuthorizationHandlerContext context) => !AccessPrincipal.PermissionsOf(context.User).IsNone;
}
