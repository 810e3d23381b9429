using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmsDashboard.Access;

/// <summary>Who comes in, and what they may do.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, static options => options.ForwardDefaultSelector = AccessSchemes.Of)
            .AddScheme<AuthenticationSchemeOptions, OpenHandler>(AccessSchemes.Open, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(AccessSchemes.Token, null);
        services.AddAuthorization(AddPolicies);
        var logs = services.Last(static service => service.ServiceType == typeof(ILoggerFactory));
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => new QueryTokenLogs((ILoggerFactory)Make(logs, provider))));
        return services.AddSingleton<RefusedCommands>().AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRequests>().AddSingleton<IAdmission, Admission>();
    }

    private static object Make(ServiceDescriptor service, IServiceProvider provider) => service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);

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

    // An answer that routing itself gives, such as 405, is no route either. Nor is the one that ASP.NET adds, where a program runs from its sources, for files that came after the build.
    private static bool IsNowhere(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: not "{**path:file}" };

    private static bool MayAnything(AuthorizationHandlerContext context) => !AccessPrincipal.PermissionsOf(context.User).IsNone;
}
