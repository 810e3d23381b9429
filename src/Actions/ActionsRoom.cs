namespace DmsDashboard.Actions;

/// <summary>The one door for commands.</summary>
internal static class ActionsRoom
{
    public static IServiceCollection AddActions(this IServiceCollection services) =>
        services.AddSingleton<AuditedCall>().AddSingleton<CommandSender>().AddSingleton<ReplicationActions>();
}
