using DmsDashboard.Model.Access;

namespace DmsDashboard.Components.Access;

/// <summary>What each capability lets a program do, in words.</summary>
internal static class CapabilityWords
{
    internal static string Of(Capability capability) => capability switch
    {
        Capability.ViewStatus => "see the status for stakeholders",
        Capability.ViewReplications => "see replications, their details, tables, metrics and settings, endpoints",
        Capability.ReadLogs => "read logs, as a file and live",
        Capability.ViewActivity => "see who did what, and what DMS did",
        Capability.ViewDashboard => "see what the dashboard itself does",
        Capability.ReadMetrics => "read what Prometheus reads",
        Capability.StartReplication => "start, resume and reload replications and tasks",
        Capability.StopReplication => "stop replications and tasks",
        Capability.ReloadTables => "load or validate single tables again",
        Capability.TestConnection => "test connections of endpoints",
        Capability.ShareStatus => "make and revoke links to the status",
        Capability.ManageAlerts => "manage rules and silences of alerts",
        _ => capability.ToString(),
    };
}
