using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>A replication of a bulk run, and what became of it.</summary>
internal sealed record BulkReplicationItem
{
    /// <summary>The id of the replication.</summary>
    public required string Replication { get; init; }

    /// <summary>Its identifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>start-replication or resume-processing; null for a stop, and for what is left out.</summary>
    public required string? StartReplicationType { get; init; }

    public required BulkItemState State { get; init; }

    /// <summary>The answer in words, or why it is left out; empty while there is none.</summary>
    public required string Sentence { get; init; }

    public static BulkReplicationItem Of(BulkItem item) => new()
    {
        Replication = $"{item.Ask.Key.TargetName}/{item.Ask.Key.Arn}",
        Identifier = item.Ask.Identifier,
        StartReplicationType = item.Ask.StartReplicationType,
        State = item.State,
        Sentence = item.Sentence,
    };
}
