namespace DmsDashboard.Model.Access;

/// <summary>The one table of who may do what.</summary>
public static class RoleCapabilities
{
    private static readonly Permissions Viewer = Permissions.Of(
    [
        Capability.ViewStatus, Capability.ViewReplications, Capability.ReadLogs, Capability.ViewActivity, Capability.ViewDashboard, Capability.ReadMetrics,
    ]);

    private static readonly Permissions Operator = Viewer.With(Permissions.Of(
    [
        Capability.StartReplication, Capability.StopReplication, Capability.ReloadTables, Capability.TestConnection, Capability.ShareStatus,
    ]));

    private static readonly Permissions Admin = Operator.With(Permissions.Of([Capability.ManageAlerts, Capability.ManageAccess]));

    /// <summary>What somebody of that role may do; a value that is none may do nothing.</summary>
    public static Permissions Of(Role role) => role switch
    {
        Role.Viewer => Viewer,
        Role.Operator => Operator,
        Role.Admin => Admin,
        _ => Permissions.None,
    };

    /// <summary>The least role that has it.</summary>
    public static Role Least(Capability capability) => Enum.GetValues<Role>().First(role => Of(role).Has(capability));

    /// <summary>The highest role that may do no more than that; null for what is less than a viewer's, and for a token's.</summary>
    public static Role? RoleOf(Permissions permissions) => Enum.GetValues<Role>().Where(role => Of(role) == permissions).Cast<Role?>().FirstOrDefault();
}
