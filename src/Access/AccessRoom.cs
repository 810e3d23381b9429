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
        return services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRequests>().AddSingleton<IAdmission, Admission>();
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        // What says nothing of who it is for is refused to everybody. An address at which there is nothing says so to whoever was let in.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(static context => IsNowhere(context) && MayAnything(context)).Build();
        foreach (var capability in Enum.GetValues<Capability>())
        {
            options.AddPolicy(capability.ToString(), policy => policy.AddRequirements(new CapabilityRequirement(capability)));
        }

        options.AddPolicy(AccessPolicies.Anything, static policy => policy.RequireAssertion(static context => MayAnything(context)));
        options.AddPolicy(AccessPolicies.Circuit, static policy => policy.RequireAssertion(static context => MayAnything(context) && AccessPrincipal.TokenOf(context.User) is null));
    }

    // An answer that routing itself gives, such as 405, is no route either.
    private static bool IsNowhere(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static bool MayAnything(AuthorizationHandlerContext context) => !AccessPrincipal.PermissionsOf(context.User).IsNone;
}
