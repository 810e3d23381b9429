using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>What was read of the orchestrator streams of one target, and whose turn it is next. For one poll at a time.</summary>
internal sealed class OrchestratorMemory
{
    /// <summary>Replications that start leave at least one of the reads to the others.</summary>
    private const int MostStarting = 4;

    // The last line of a run may come in after the Status was seen: a settled one is read a second time.
    private const int ReadsOfSettled = 2;

    private readonly Dictionary<string, Known> _known = [];

    /// <summary>The newest message of each replication that has one, by ReplicationConfigArn.</summary>
    public ImmutableDictionary<string, OrchestratorMessage> Messages => _known
        .Where(static pair => pair.Value.Message is not null)
        .ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value.Message!);

    /// <summary>Takes note of the present list and names those to read: starting ones first, then newly failed, then newly stopped and other changed ones.</summary>
    public ImmutableArray<Known> Next(ImmutableArray<Replication> replications, int limit)
    {
        Note(replications);
        var wanted = _known.Values.Where(static known => known.IsWanted).OrderBy(static known => known.ReadAt).ToList();
        var starting = wanted.Where(static known => known.Status.IsStarting).ToList();
        var settled = wanted.Where(static known => !known.Status.IsStarting).OrderByDescending(static known => known.Status.Is(ReplicationStatus.Failed));

        return [.. starting.Take(MostStarting).Concat(settled).Concat(starting.Skip(MostStarting)).Take(limit)];
    }

    private void Note(ImmutableArray<Replication> replications)
    {
        var present = replications.Select(static replication => replication.ReplicationConfigArn).ToHashSet();
        foreach (var gone in _known.Keys.Where(arn => !present.Contains(arn)).ToList())
        {
            _known.Remove(gone);
        }

        foreach (var replication in replications)
        {
            if (_known.TryGetValue(replication.ReplicationConfigArn, out var known))
            {
                known.Note(replication.Status);
            }
            else
            {
                _known.Add(replication.ReplicationConfigArn, new Known(replication.ReplicationConfigArn, replication.Status));
            }
        }
    }

    /// <summary>One replication's orchestrator stream as far as it was read.</summary>
    internal sealed class Known(string arn, ReplicationStatus status)
    {
        // Of those that run or wait when the dashboard starts nothing new is to be learnt.
        private int _readsLeft = status.Is(ReplicationStatus.Failed) || status.Is(ReplicationStatus.Stopped) ? ReadsOfSettled : 0;

        public string Arn => arn;

        public ReplicationStatus Status { get; private set; } = status;

        public OrchestratorMessage? Message { get; private set; }

        /// <summary>Which reading was the last; 0 before the first.</summary>
        public long ReadAt { get; private set; }

        /// <summary>Where to go on after an empty page; null for the end of the stream.</summary>
        public string? NextToken { get; private set; }

        public bool IsWanted => Status.IsStarting || _readsLeft > 0;

        public void Note(ReplicationStatus status)
        {
            if (status != Status)
            {
                (Status, _readsLeft) = (status, ReadsOfSettled);
            }
        }

        /// <summary>It was read: the newest message, or none, and where older ones are.</summary>
        public void Took(OrchestratorMessage? message, string? nextToken, long readAt)
        {
            ReadAt = readAt;
            Message = message ?? Message;
            NextToken = message is null ? nextToken : null;
            _readsLeft = NextToken is null ? Math.Max(0, _readsLeft - 1) : _readsLeft;
        }
    }
}
