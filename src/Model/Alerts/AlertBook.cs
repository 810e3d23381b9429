using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>All that the rules remember from poll to poll. Swapped whole, so that what could not be written down is as if it had not been read.</summary>
public sealed record AlertBook
{
    public static readonly AlertBook Empty = new();

    /// <summary>Open ones, and those that are over and not told to be.</summary>
    public ImmutableDictionary<AlertKey, Alert> Alerts { get; init; } = ImmutableDictionary<AlertKey, Alert>.Empty;

    /// <summary>The targets that this or an earlier process has looked at: what is wrong with any other at first sight is known to those whose it is.</summary>
    public ImmutableHashSet<string> KnownTargets { get; init; } = [];

    /// <summary>When the poll began that was read last of a target.</summary>
    internal ImmutableDictionary<string, DateTimeOffset> ReadAt { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    internal ImmutableDictionary<AlertKey, AlertCandidate> Candidates { get; init; } = ImmutableDictionary<AlertKey, AlertCandidate>.Empty;

    internal ImmutableDictionary<ReplicationKey, LoadMovement> Loads { get; init; } = ImmutableDictionary<ReplicationKey, LoadMovement>.Empty;

    internal ImmutableHashSet<ReplicationKey> Running { get; init; } = [];

    /// <summary>What an earlier process has left.</summary>
    /// <param name="alerts">Those that were not over for everybody.</param>
    /// <param name="targets">Which targets it had looked at.</param>
    /// <param name="running">What ran or was starting when it last looked.</param>
    public static AlertBook Of(IEnumerable<Alert> alerts, IEnumerable<string> targets, IEnumerable<ReplicationKey> running)
    {
        var ran = running.ToHashSet();
        var known = alerts.ToImmutableDictionary(static alert => alert.Key, alert => alert with { IsStartedAgain = AlertConditions.IsEnd(alert.Key.Rule) && ran.Contains(alert.Key.Replication) });
        var stopped = known.Keys.Where(static key => key.Rule is AlertRule.StoppedUnexpectedly).Select(static key => key.Replication);
        return new AlertBook { Alerts = known, KnownTargets = [.. targets], Running = [.. ran, .. stopped] };
    }
}
