using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>One run of the engine as metrics tell it. A copy of what the account's lock guards, so that it can be read without.</summary>
internal sealed class SpanSeries
{
    private readonly RunClock _clock;
    private readonly TableTraits _traits;
    private readonly double _changes;
    private readonly ImmutableArray<LoadPart> _loads;
    private readonly ImmutableArray<TableReload> _reloads;

    private SpanSeries(EngineSpan span, EngineSpan? before, (TableTraits Traits, double Changes, ImmutableArray<TableReload> Reloads) run)
    {
        (_clock, _traits, _changes) = (span.Clock.Frozen(), run.Traits, run.Changes);
        // A run that begins anew has nothing to catch up with.
        Gap = span.Clock.Before > 0 && before?.Clock.EndedAt is { } ended ? span.Clock.Since - ended : TimeSpan.Zero;
        _loads = [.. span.Loads.Select(load => new LoadPart(load, run.Traits, ReferenceEquals(load.Clock, span.Clock)))];
        _reloads = [.. run.Reloads.Where(reload => ReferenceEquals(reload.Clock, span.Clock))];
    }

    /// <summary>When the engine began to run.</summary>
    public DateTimeOffset Since => _clock.Since;

    /// <summary>When its work ended; later than all where it goes on.</summary>
    public DateTimeOffset Until => _clock.EndedAt ?? DateTimeOffset.MaxValue;

    /// <summary>How long the engine had stood still when it took up again.</summary>
    public TimeSpan Gap { get; }

    /// <summary>The runs of the engine that reach into a time, the oldest first.</summary>
    public static ImmutableArray<SpanSeries> Of(SimulatedRun run, DateTimeOffset from)
    {
        var (traits, spans) = (run.Tables.Traits, run.History.Spans);
        var kind = (traits, run.Tables.CapturesChanges ? Enumerable.Range(0, run.Spec.Tables).Sum(table => traits.ChangesPerSecond(table)) : 0, run.Tables.Reloads);

        return
        [
            .. spans.Select((span, number) => (Span: span, Before: number > 0 ? spans[number - 1] : null))
                .Where(pair => pair.Span.Clock.EndedAt is not { } ended || ended > from)
                .Select(pair => new SpanSeries(pair.Span, pair.Before, kind)),
        ];
    }

    /// <summary>How far it is at an instant of its time.</summary>
    public RunMoment At(DateTimeOffset at)
    {
        var (work, total) = (_clock.WorkAt(at), _clock.TotalAt(at));
        var applied = SourceActivity.Of(Math.Max(0, total - TableChanges.Latency), _traits.Phase);
        var captured = SourceActivity.Of(total, _traits.Phase);
        var (rows, completed, errored, isLoading) = (0.0, _loads.IsEmpty ? _changes : 0.0, 0.0, false);
        foreach (var load in _loads)
        {
            var (curve, done) = (load.Curve, load.IsOwn ? work : load.FinalWork);
            rows += load.IsOwn ? curve.Rows(done) : 0;
            completed += _changes > 0 ? curve.Completed(done) : 0;
            errored += _changes > 0 ? curve.Errored(done) : 0;
            isLoading |= load.IsOwn && curve.IsUnderWay(done);
        }

        foreach (var reload in _reloads)
        {
            var share = Math.Clamp((work - reload.Start) / (reload.End - reload.Start), 0, 1);
            rows += share * _traits.Rows(reload.Table);
            isLoading |= work >= reload.Start && share < 1;
        }

        return new RunMoment
        {
            Work = TimeSpan.FromSeconds(work),
            Rows = rows,
            Captured = (_changes - errored) * captured,
            Applied = completed * applied,
            Waiting = Math.Max(0, ((_changes - errored) * captured) - (completed * applied)),
            Activity = SourceActivity.At(total, _traits.Phase),
            IsLoading = isLoading,
        };
    }

    private sealed class LoadPart(LoadRun load, TableTraits traits, bool isOwn)
    {
        private LoadCurve? _curve;

        /// <summary>Whether it is this run's own load, and so goes on in it.</summary>
        public bool IsOwn { get; } = isOwn;

        /// <summary>What an earlier run's load came to.</summary>
        public double FinalWork { get; } = load.WorkAt(DateTimeOffset.MaxValue);

        /// <summary>Made when a datapoint asks for it: most runs of a past are never looked at.</summary>
        public LoadCurve Curve => _curve ??= LoadCurve.Of(load, traits);
    }
}
