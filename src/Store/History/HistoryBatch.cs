using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>What is written down in one transaction.</summary>
internal sealed record HistoryBatch
{
    public ImmutableArray<RunSample> Loads { get; init; } = [];

    public ImmutableArray<StageTime> Stages { get; init; } = [];

    public ImmutableArray<TableBatch> Tables { get; init; } = [];

    public ImmutableArray<MetricBatch> Metrics { get; init; } = [];

    public ImmutableArray<HealthNote> Notes { get; init; } = [];

    public bool IsEmpty => Notes.IsEmpty && Loads.IsEmpty && Stages.IsEmpty && Tables.IsEmpty && Metrics.IsEmpty;

    /// <summary>All that samples are of, each once.</summary>
    public IEnumerable<ReplicationKey> Subjects => Loads.Select(static load => load.Key)
        .Concat(Stages.Select(static stage => stage.Key))
        .Concat(Tables.Select(static tables => tables.Key))
        .Concat(Metrics.Select(static metrics => metrics.Key))
        .Distinct();
}
