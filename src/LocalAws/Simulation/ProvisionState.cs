namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The values of <c>ProvisionData.ProvisionState</c>; null before the first provisioning.</summary>
internal static class ProvisionState
{
    public const string Provisioning = "provisioning";
    public const string Provisioned = "provisioned";
    public const string Deprovisioning = "deprovisioning";
    public const string Deprovisioned = "deprovisioned";
    public const string FailedProvision = "failed_provision";
}
