using System.Collections.Immutable;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>What a row's links and buttons are called and where they lead.</summary>
internal sealed record RowNames
{
    /// <summary>The identifier as a link, and the kind. Never changes for a row, so that a focus on it stays.</summary>
    public MarkupString Link { get; private init; }

    /// <summary>From which engine to which; before that, of which target where there are several.</summary>
    public MarkupString Route { get; private init; }

    public MarkupString LogsLink { get; private init; }

    /// <summary>What the check box is called.</summary>
    public string Select { get; private init; } = "";

    private ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The words on a button with the replication's name, for a screen reader.</summary>
    internal string Of(ActionChoice choice) => Choices[(int)choice];

    internal static RowNames Of(ReplicationEntry entry)
    {
        var identifier = Uri.EscapeDataString(entry.Identifier);
        // Identifiers repeat between accounts; the demo's one target needs no such address. They repeat between the two kinds too, if seldom.
        var query = ReplicationAddress.Query(entry.Target.IsDemo ? null : entry.Target.Name, entry.SharesIdentifier ? entry.Kind : null);
        var source = entry.SourceEndpoint?.Engine ?? EndpointName(entry.Replication.SourceEndpointArn);
        var target = entry.TargetEndpoint?.Engine ?? EndpointName(entry.Replication.TargetEndpointArn);
        var name = KindWords.NameOf(entry);
        return new RowNames
        {
            Link = EncodedMarkup.Of($"<span class=\"nm\"><a href=\"replications/{identifier}{query}\" title=\"{entry.Arn}\">{entry.Identifier}</a>{KindBadge.Draw(entry.Kind)}</span>"),
            Route = EncodedMarkup.Of($"<span class=\"sub\">{(entry.Target.IsOneOfSeveral ? $"{entry.Target.Name} · " : "")}{source}{Icon.Draw("to")}<span class=\"vh\"> to </span>{target}</span>"),
            LogsLink = EncodedMarkup.Of($"<a class=\"dm-btn sm icon ghost hide-sm\" href=\"replications/{identifier}/logs{query}\" aria-label=\"Logs of {name}\" title=\"Logs\">{Icon.Draw("logs")}</a>"),
            Select = $"Select {name}",
            Choices = [.. Enum.GetValues<ActionChoice>().Select(choice => $"{ActionWords.Word(choice)} {name}")],
        };
    }

    // The endpoints may be unreadable: the last part of the ARN still names one.
    private static string EndpointName(string? arn) => arn is null ? "unknown endpoint" : arn[(arn.LastIndexOf(':') + 1)..];
}
