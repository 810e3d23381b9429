using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>How old the metrics are, why they are missing, and whether that is a fault.</summary>
public sealed partial class MetricsNotice : ComponentBase
{
    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    /// <summary>The replication that they are of; null for an instance.</summary>
    [Parameter]
    public ReplicationEntry? Entry { get; set; }

    [Parameter, EditorRequired]
    public required MetricsSnapshot Metrics { get; set; }

    [Parameter, EditorRequired]
    public required MetricRange Range { get; set; }

    private string Kept => Metrics.LastPointAt is { } last
        ? $"What you see was kept of earlier readings; its last datapoint is of {Zone.Text(last, TimestampFormat.Minute)} {Zone.LabelAt(last)}."
        : "It is tried again.";

    private string RefusedNames => string.Join(", ", Metrics.Refused.Select(static series => series.MetricName));

    private bool HasSome => Metrics.CapturedAt is not null || Metrics.IsFromHistory;

    private bool IsRunning => Entry?.Replication.Status.Is(ReplicationStatus.Running) is true;

    private bool HasNone => Metrics is { CapturedAt: not null, LastPointAt: null } && !Metrics.Refused.Any();

    private string? Silence => Entry is { } entry ? MetricSilence.Of(Metrics, Range.Period)?.Sentence(entry.Replication) : null;
}
