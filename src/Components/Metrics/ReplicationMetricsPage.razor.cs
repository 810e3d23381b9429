using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>What CloudWatch tells of one replication, drawn over time.</summary>
public sealed partial class ReplicationMetricsPage : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = MetricsAddress.Range)]
    public string? RangeName { get; set; }

    private MetricRange Range => MetricRange.Find(RangeName) ?? MetricRange.Hour;

    private string PeriodWords => Range.Period switch
    {
        { TotalMinutes: <= 1 } => "a minute",
        { TotalMinutes: < 60 } period => $"each {DurationText.Rough(period)}",
        _ => "an hour",
    };

    private MetricsKey KeyOf(ReplicationEntry entry, MetricSubject subject) => new(entry.Target.Name, subject, Range);

    private void Show(MetricRange range) => Navigation.NavigateTo(MetricsAddress.Of(Navigation, range), replace: true);
}
