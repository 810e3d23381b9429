using DmsDashboard.Access.LoadBalancer;
using DmsDashboard.Access.OpenId;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Proxy;
using DmsDashboard.Access.Sessions;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmsDashboard.Access;

/// <summary>The ways in for people.</summary>
internal static class SignInRoom
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OpenIdSettings>().Bind(configuration.GetSection(OpenIdSettings.Section));
        services.AddOptions<ProxyOptions>().Bind(configuration.GetSection(ProxyOptions.Section));
        services.AddOptions<LoadBalancerOptions>().Bind(configuration.GetSection(LoadBalancerOptions.Section));
        services.AddOptions<RolesOptions>().Bind(configuration.GetSection(RolesOptions.Section));
        services.AddOptions<SignInOptions>().Bind(configuration.GetSection(SignInOptions.Section));
        services.AddOptions<SessionsOptions>().Bind(configuration.GetSection(SessionsOptions.Section));
        services.AddSingleton<Admission>().Replace(ServiceDescriptor.Singleton<IAdmission, SessionAdmission>());
        services.AddSingleton<ITokenRights, TokenRights>();
        services.AddSingleton<SignInClient>().AddSingleton<RoleMapping>().AddSingleton<SignInSelector>().AddSingleton<SignInLimits>().AddSingleton<RefusedSignIns>().AddSingleton<SignInParts>();
        services.AddSingleton<SessionStore>().AddSingleton<SessionRules>().AddSingleton<SessionBook>().AddSingleton<ISessions, SessionList>().AddSingleton<SessionHubFilter>().AddHostedService<SessionWatch>();
        services.AddSingleton<OpenIdProvider>().AddSingleton<IdTokenReader>().AddSingleton<UserInfoReader>().AddSingleton<OpenIdParts>().AddSingleton<OpenIdEvents>();
        services.AddSingleton<ProxySignIn>().AddSingleton<LoadBalancerKeys>().AddSingleton<LoadBalancerSignIn>();
        AddSchemes(new AuthenticationBuilder(services), SignInSettings.Read(configuration));
        services.AddOptions<OpenIdOptions>(AccessSchemes.OpenId).Configure<SignInClient>(static (options, client) =>
        {
            options.Backchannel = client.Http;
            options.EventsType = typeof(OpenIdEvents);
            options.SignInScheme = AccessSchemes.Session;
        });
        return services;
    }

    /// <summary>Pages and connections that stay open are tied to the session that they were opened with. After the pages: this takes the place of a part of theirs.</summary>
    /// <typeparam name="THub">The hub of other programs.</typeparam>
    public static IServiceCollection AddSessionEnds<THub>(this IServiceCollection services)
        where THub : Hub
    {
        // Not by Configure: options of a hub that nobody added so are not looked at.
        services.AddSignalR().AddHubOptions<THub>(static options => options.AddFilter<SessionHubFilter>());
        return services
            .Replace(ServiceDescriptor.Scoped<AuthenticationStateProvider, PersonStateProvider>())
            .AddScoped(static provider => (IPersonSeen)provider.GetRequiredService<AuthenticationStateProvider>());
    }

    private static void AddSchemes(AuthenticationBuilder schemes, SignInSettings settings)
    {
        schemes.AddScheme<AuthenticationSchemeOptions, SessionHandler>(AccessSchemes.Session, null);
        schemes.AddScheme<AuthenticationSchemeOptions, ProxyHandler>(AccessSchemes.Proxy, null);
        schemes.AddScheme<AuthenticationSchemeOptions, LoadBalancerHandler>(AccessSchemes.LoadBalancer, null);
        if (settings.OpenId.IsOn)
        {
            schemes.AddOAuth<OpenIdOptions, OpenIdHandler>(AccessSchemes.OpenId, options =>
            {
                (options.ClientId, options.ClientSecret) = (settings.OpenId.ClientId, settings.OpenId.ClientSecret);
                options.Scope.Clear();
                foreach (var scope in settings.OpenId.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    options.Scope.Add(scope);
                }
            });
        }
    }
}
