using DmsDashboard.Actions.Access;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Actions.Connections;
using DmsDashboard.Actions.Sharing;

namespace DmsDashboard.Actions;

/// <summary>The one door for commands.</summary>
internal static class ActionsRoom
{
    public static IServiceCollection AddActions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AuditedCall>().AddSingleton<CommandSender>().AddSingleton<ReplicationActions>().AddSingleton<ConnectionTester>().AddSingleton<TokenActions>().AddSingleton<SessionActions>();
        services.AddSingleton<AlertActions>().AddSingleton<ShareActions>();
        services.AddOptions<ActionsOptions>().Bind(configuration.GetSection(ActionsOptions.Section));
        services.AddSingleton<BulkRuns>().AddSingleton<BulkPace>().AddSingleton<BulkActions>();
        return services.AddHostedService(static provider => provider.GetRequiredService<BulkActions>());
    }
}
