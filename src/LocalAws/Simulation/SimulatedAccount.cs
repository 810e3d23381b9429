using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The simulated AWS account: its region, its replications and its logs. Safe to use from any thread.</summary>
public sealed class SimulatedAccount : IDisposable
{
    // Log lines must appear though nobody asks for anything. State is brought up to date by reading it, so that a late tick harms nothing.
    private static readonly TimeSpan ShortestTick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTick = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ImmutableArray<SimulatedReplication> _replications;
    private readonly Dictionary<string, SimulatedReplication> _byArn;
    private readonly DueQueue _due = new();
    private readonly ITimer _timer;

    internal SimulatedAccount(AccountIdentity identity, SimulatedLogs logs, IEnumerable<SimulatedReplication> replications, ImmutableArray<EndpointSpec> endpoints, TimeProvider time)
    {
        (Identity, Logs, Endpoints, _time) = (identity, logs, endpoints, time);
        _replications = [.. replications];
        _byArn = _replications.ToDictionary(static replication => replication.Arn);
        foreach (var replication in _replications)
        {
            _due.Note(replication);
        }

        _timer = time.CreateTimer(_ => Advance(), null, ShortestTick, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The account's number and region; the region is what requests must be signed for.</summary>
    public AccountIdentity Identity { get; }

    /// <summary>CloudWatch Logs of the account.</summary>
    public SimulatedLogs Logs { get; }

    /// <summary>How many replications the account has.</summary>
    public int Count => _replications.Length;

    internal ImmutableArray<EndpointSpec> Endpoints { get; }

    /// <summary>Lets everything happen that is due by now.</summary>
    public void Advance()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due.Advance(now);
            Arm(now);
        }
    }

    /// <summary>Forces fields of a replication by its identifier, or lets go of them with null.</summary>
    /// <exception cref="ArgumentException">There is no such replication.</exception>
    public void Force(string identifier, ReplicationOverride? forced)
    {
        lock (_gate)
        {
            var replication = _replications.FirstOrDefault(replication => replication.Spec.Identifier == identifier)
                ?? throw new ArgumentException($"There is no replication '{identifier}' in this account.", nameof(identifier));
            replication.Override = forced;
        }
    }

    /// <summary>Stops the account's clockwork.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Reads all replications in a state that is up to date and stands still meanwhile.</summary>
    internal T Read<T>(Func<ImmutableArray<SimulatedReplication>, DateTimeOffset, T> read)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due.Advance(now);
            return read(_replications, now);
        }
    }

    /// <summary>Acts on one replication in a state that is up to date; null where there is none of that ARN.</summary>
    internal T? Act<T>(string arn, Func<SimulatedReplication, DateTimeOffset, T> act)
        where T : class
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due.Advance(now);
            if (!_byArn.TryGetValue(arn, out var replication))
            {
                return null;
            }

            var result = act(replication, now);
            _due.Note(replication);
            Arm(now);
            return result;
        }
    }

    // One timer for all, set to what is due next: an account in which nothing happens does not wake up.
    private void Arm(DateTimeOffset now)
    {
        var wait = _due.Next is { } next ? TimeSpan.FromTicks(Math.Clamp((next - now).Ticks, ShortestTick.Ticks, LongestTick.Ticks)) : Timeout.InfiniteTimeSpan;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
