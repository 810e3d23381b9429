namespace DmsDashboard.Tests.Actions;

/// <summary>One cell of the start matrix, with what the dashboard and AWS make of it.</summary>
internal sealed record StartCell
{
    /// <summary>Kind, type and history, e.g. <c>full-load-and-cdc-loaded-task</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>The status, with the provision state of a serverless replication or the state of a task's instance: <c>stopped/deprovisioned</c>.</summary>
    public required string State { get; init; }

    /// <summary>The start type; null for a stop.</summary>
    public required string? StartType { get; init; }

    /// <summary>Whether a CdcStartTime is given.</summary>
    public required bool IsAtTime { get; init; }

    /// <summary>Why the dashboard would not send it; null when it would.</summary>
    public required string? Objection { get; init; }

    /// <summary>What the dashboard says beside the offer; null when nothing.</summary>
    public required string? Warning { get; init; }

    /// <summary>AWS's words against it; null when AWS took it.</summary>
    public string? Refusal { get; init; }

    public string Name => $"{Identifier} {State} {StartType ?? "stop"}{(IsAtTime ? " at a time" : "")}";
}
