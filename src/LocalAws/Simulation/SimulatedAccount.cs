using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The simulated AWS account: its region, what it has in DMS, and its logs. Safe to use from any thread.</summary>
public sealed class SimulatedAccount : IDisposable
{
    // Log lines must appear though nobody asks for anything. State is brought up to date by reading it, so that a late tick harms nothing.
    private static readonly TimeSpan ShortestTick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTick = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly AccountInventory _inventory;
    private readonly Dictionary<string, SimulatedRun> _byArn;
    private readonly DueQueue _due = new();
    private readonly ITimer _timer;

    internal SimulatedAccount(AccountIdentity identity, SimulatedLogs logs, AccountInventory inventory, TimeProvider time)
    {
        (Identity, Logs, _inventory, _time) = (identity, logs, inventory, time);
        _byArn = inventory.Replications.Concat<SimulatedRun>(inventory.Tasks).ToDictionary(static run => run.Arn);
        foreach (var run in _byArn.Values)
        {
            _due.Note(run);
        }

        _timer = time.CreateTimer(_ => Advance(), null, ShortestTick, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The account's number and region; the region is what requests must be signed for.</summary>
    public AccountIdentity Identity { get; }

    /// <summary>CloudWatch Logs of the account.</summary>
    public SimulatedLogs Logs { get; }

    /// <summary>How many replications the account has.</summary>
    public int Count => _inventory.Replications.Length;

    /// <summary>How many classic tasks it has.</summary>
    public int TaskCount => _inventory.Tasks.Length;

    internal ImmutableArray<EndpointSpec> Endpoints => _inventory.Endpoints;

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
    public void Force(string identifier, ReplicationOverride? forced) => ReadAll((inventory, _) =>
        Named(inventory.Replications, static replication => replication.Spec.Identifier, identifier, "replication").Override = forced);

    /// <summary>Forces fields of a classic task by its identifier, or lets go of them with null.</summary>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    public void ForceTask(string identifier, TaskOverride? forced) => ReadAll((inventory, _) =>
        Named(inventory.Tasks, static task => task.Spec.Identifier, identifier, "replication task").Override = forced);

    /// <summary>Forces the status of a replication instance by its identifier, or makes it available again with null.</summary>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public void ForceInstance(string identifier, string? status) => ReadAll((inventory, _) =>
        Named(inventory.Instances, static instance => instance.Identifier, identifier, "replication instance").Status = status ?? SimulatedInstance.Available);

    /// <summary>Forces the metrics of a replication, a classic task or an instance by its identifier from now on, or lets go of them with null.</summary>
    /// <exception cref="ArgumentException">There is nothing of that identifier.</exception>
    public void ForceMetrics(string identifier, MetricsOverride? forced) => ReadAll((inventory, now) =>
    {
        if (_byArn.Values.FirstOrDefault(run => run.Spec.Identifier == identifier) is { } run)
        {
            return run.ForcedMetrics = run.ForcedMetrics.With(forced, now);
        }

        var instance = Named(inventory.Instances, static instance => instance.Identifier, identifier, "replication, replication task or replication instance");
        return instance.ForcedMetrics = instance.ForcedMetrics.With(forced, now);
    });

    /// <summary>Lets a replication of that identifier go on at another speed, for a source that got slower or stands still; what is done stays done.</summary>
    /// <exception cref="ArgumentException">There is no such replication, or the speed is not above zero.</exception>
    public void SetSpeed(string identifier, double speed)
    {
        if (!(speed > 0))
        {
            throw new ArgumentException("A speed must be above zero.", nameof(speed));
        }

        var arn = ReadAll((inventory, _) => Named(inventory.Replications, static replication => replication.Spec.Identifier, identifier, "replication").Arn);
        ActOnRun(arn, (run, now) =>
        {
            run.SetPace(speed, now);
            return run;
        });
    }

    /// <summary>Stops the account's clockwork.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Reads all replications in a state that is up to date and stands still meanwhile.</summary>
    internal T Read<T>(Func<ImmutableArray<SimulatedReplication>, DateTimeOffset, T> read) => ReadAll((inventory, now) => read(inventory.Replications, now));

    /// <summary>Reads, or changes what nothing is due for, in a state that is up to date and stands still meanwhile.</summary>
    internal T ReadAll<T>(Func<AccountInventory, DateTimeOffset, T> read)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due.Advance(now);
            return read(_inventory, now);
        }
    }

    /// <summary>Acts on one replication in a state that is up to date; null where there is none of that ARN.</summary>
    internal T? Act<T>(string arn, Func<SimulatedReplication, DateTimeOffset, T> act)
        where T : class => ActOn(arn, act);

    /// <summary>Acts on one classic task, told whether its connections work; null where there is none of that ARN.</summary>
    internal T? ActOnTask<T>(string arn, Func<SimulatedTask, TaskSituation, DateTimeOffset, T> act)
        where T : class => ActOn<SimulatedTask, T>(arn, (task, now) => act(task, task.Situation(_inventory.Connections.Succeeded(task.Spec, now)), now));

    /// <summary>Acts on one run of either kind; null where there is none of that ARN.</summary>
    internal T? ActOnRun<T>(string arn, Func<SimulatedRun, DateTimeOffset, T> act)
        where T : class => ActOn(arn, act);

    /// <summary>Reads one run of either kind; null where there is none of that ARN.</summary>
    internal T? ReadRun<T>(string arn, Func<SimulatedRun, DateTimeOffset, T> read)
        where T : class => ReadAll((_, now) => _byArn.TryGetValue(arn, out var run) ? read(run, now) : null);

    /// <summary>A run of either kind by its ARN, for those who read; null where there is none.</summary>
    internal SimulatedRun? Find(string arn) => _byArn.GetValueOrDefault(arn);

    private T? ActOn<TRun, T>(string arn, Func<TRun, DateTimeOffset, T> act)
        where TRun : SimulatedRun
        where T : class
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due.Advance(now);
            if (_byArn.GetValueOrDefault(arn) is not TRun run)
            {
                return null;
            }

            var result = act(run, now);
            _due.Note(run);
            Arm(now);
            return result;
        }
    }

    private static T Named<T>(ImmutableArray<T> all, Func<T, string> name, string identifier, string what)
        where T : class =>
        all.FirstOrDefault(item => name(item) == identifier) ?? throw new ArgumentException($"There is no {what} '{identifier}' in this account.", nameof(identifier));

    // One timer for all, set to what is due next: an account in which nothing happens does not wake up.
    private void Arm(DateTimeOffset now)
    {
        var wait = _due.Next is { } next ? TimeSpan.FromTicks(Math.Clamp((next - now).Ticks, ShortestTick.Ticks, LongestTick.Ticks)) : Timeout.InfiniteTimeSpan;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
