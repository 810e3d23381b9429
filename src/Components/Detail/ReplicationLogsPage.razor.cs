using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>The log of one replication on a whole page.</summary>
public sealed partial class ReplicationLogsPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    /// <summary>Further log groups of the replication's target.</summary>
    [SupplyParameterFromQuery(Name = LogQueryAddress.With)]
    public string[]? AddedGroups { get; set; }

    private ImmutableArray<LogSource> SourcesOf(ReplicationEntry entry) =>
    [
        LogSource.Of(entry.Key),
        .. (AddedGroups ?? []).Where(static group => !string.IsNullOrWhiteSpace(group)).Distinct(StringComparer.Ordinal).Take(LogSourceLook.Most - 1)
            .Select(group => LogSource.OfGroup(entry.Target.Name, group)),
    ];

    private string OverviewUrl(ReplicationEntry entry) => ReplicationAddress.Of(entry, Snapshot);
}
