using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.AlertList;

/// <summary>The rules, and of what each is watched at present.</summary>
public sealed partial class WatchedRules : ComponentBase
{
    [Inject]
    public required MetricsStore Metrics { get; init; }

    [Inject]
    public required IOptions<AlertRuleOptions> Options { get; init; }

    [Inject]
    public required MetricReach Reach { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    private ImmutableArray<WatchedRule> Rules => WatchedRuleReader.Read(Snapshot, Metrics.CoverageOf(Snapshot, Time.GetUtcNow()), Options.Value, Reach);

    private static string Name(WatchedRule rule) => AlertWords.Noun(rule.Rule) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";
}
