using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Where alerts are told. Of its address only the host is shown: the rest of it is a secret.</summary>
internal sealed record WebhookItem
{
    public required string Name { get; init; }

    public required WebhookKind Kind { get; init; }

    /// <summary>The host, with a port that is not the usual one.</summary>
    public required string Host { get; init; }

    /// <summary>What is less is not told there.</summary>
    public required AlertSeverity MinSeverity { get; init; }

    /// <summary>True when requests carry a signature.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>The message that was answered or given up last; null before any.</summary>
    public required WebhookMessageItem? Last { get; init; }

    /// <summary>How many messages are not delivered yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>The first of those; null where there is none.</summary>
    public required WebhookMessageItem? Oldest { get; init; }

    public static WebhookItem Of(WebhookState state) => new()
    {
        Name = state.Face.Name,
        Kind = state.Face.Kind,
        Host = state.Face.Host,
        MinSeverity = state.Face.MinSeverity,
        IsSigned = state.Face.IsSigned,
        Last = state.Last is { } last ? WebhookMessageItem.Of(last) : null,
        Waiting = state.Waiting,
        Oldest = state.Oldest is { } oldest ? WebhookMessageItem.Of(oldest) : null,
    };
}
