using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>When the engine has run: what metrics of the past are worked out from. Runs are kept, never datapoints. Guarded by the account's lock.</summary>
internal sealed class RunHistory
{
    /// <summary>How long runs are remembered after their end: CloudWatch keeps datapoints of a minute as long.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(15);

    // A replication that a test makes start and stop within seconds must not fill the memory.
    private const int Most = 2_000;

    private Queue<EngineSpan>? _spans;

    /// <summary>The runs, the oldest first; the last one may go on.</summary>
    public ImmutableArray<EngineSpan> Spans => _spans is null ? [] : [.. _spans];

    /// <summary>Remembers a run that begins.</summary>
    public void Begin(RunClock clock, ImmutableArray<LoadRun> loads)
    {
        _spans ??= new Queue<EngineSpan>(1);
        while (_spans.TryPeek(out var oldest) && (_spans.Count >= Most || oldest.Clock.EndedAt < clock.Since - Reach))
        {
            _spans.Dequeue();
        }

        _spans.Enqueue(new EngineSpan(clock, loads));
    }
}
