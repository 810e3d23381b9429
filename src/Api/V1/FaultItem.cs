using DmsDashboard.Model;

namespace DmsDashboard.Api.V1;

/// <summary>A call to AWS that failed.</summary>
internal sealed record FaultItem
{
    public required FaultKind Kind { get; init; }

    /// <summary>The API operation, e.g. DescribeReplications.</summary>
    public required string Operation { get; init; }

    /// <summary>AWS's error code as it came; null when AWS never answered.</summary>
    public string? Code { get; init; }

    /// <summary>What happened and what to do.</summary>
    public required string Sentence { get; init; }

    /// <summary>When it failed.</summary>
    [NotInTag]
    public required DateTimeOffset At { get; init; }

    public static FaultItem? Of(DmsFault? fault) => fault is null ? null : new FaultItem { Kind = fault.Kind, Operation = fault.Operation, Code = fault.Code, Sentence = fault.Sentence, At = fault.At };
}
