using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The simulated AWS account: its region, its replications and its logs.</summary>
public sealed class SimulatedAccount
{
    internal SimulatedAccount(AccountIdentity identity, TimeProvider time)
    {
        Identity = identity;
        Logs = new SimulatedLogs(time);
    }

    /// <summary>The account's number and region; the region is what requests must be signed for.</summary>
    public AccountIdentity Identity { get; }

    /// <summary>CloudWatch Logs of the account.</summary>
    public SimulatedLogs Logs { get; }
}
