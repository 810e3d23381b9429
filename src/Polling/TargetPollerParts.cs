using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Store;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling;

/// <summary>What every target's loop shares.</summary>
internal sealed record TargetPollerParts
{
    public required PollingOptions Options { get; init; }

    public required DmsStore Store { get; init; }

    public required ActivityStore Activity { get; init; }

    public required HistoryStore History { get; init; }

    public required LoadTables Tables { get; init; }

    public required MetricSilences Silences { get; init; }

    public required StageTimes Stages { get; init; }

    public required HealthFindings Healths { get; init; }

    public required HealthLimits Limits { get; init; }

    public required RefreshSignal Signal { get; init; }

    public required OrchestratorMessageReader Messages { get; init; }

    public required Jitter Jitter { get; init; }

    public required PollMetrics Metrics { get; init; }

    public required TimeProvider Time { get; init; }

    public required ILogger Logger { get; init; }
}
