using System.Collections.Immutable;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>What a row's links and buttons are called and where they lead.</summary>
internal sealed record RowNames
{
    /// <summary>The source's engine, or what else names it.</summary>
    public string Source { get; private init; } = "";

    public string Target { get; private init; } = "";

    public string Address { get; private init; } = "";

    public string LogsAddress { get; private init; } = "";

    public string Logs { get; private init; } = "";

    private ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The words on a button with the replication's name, for a screen reader.</summary>
    internal string Of(ActionChoice choice) => Choices[(int)choice];

    internal static RowNames Of(ReplicationEntry entry)
    {
        var identifier = Uri.EscapeDataString(entry.Identifier);
        // Identifiers repeat between accounts; the demo's one target needs no such address. They repeat between the two kinds too, if seldom.
        var query = ReplicationAddress.Query(entry.Target.IsDemo ? null : entry.Target.Name, entry.SharesIdentifier ? entry.Kind : null);
        return new RowNames
        {
            Source = entry.SourceEndpoint?.Engine ?? EndpointName(entry.Replication.SourceEndpointArn),
            Target = entry.TargetEndpoint?.Engine ?? EndpointName(entry.Replication.TargetEndpointArn),
            Address = $"replications/{identifier}{query}",
            LogsAddress = $"replications/{identifier}/logs{query}",
            Logs = $"Logs of {entry.Identifier}",
            Choices = [.. Enum.GetValues<ActionChoice>().Select(choice => $"{ActionWords.Word(choice)} {entry.Identifier}")],
        };
    }

    // The endpoints may be unreadable: the last part of the ARN still names one.
    private static string EndpointName(string? arn) => arn is null ? "unknown endpoint" : arn[(arn.LastIndexOf(':') + 1)..];
}
