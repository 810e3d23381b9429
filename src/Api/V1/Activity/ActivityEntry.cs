using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Activity;

/// <summary>Something that somebody did, or that DMS did.</summary>
internal sealed record ActivityEntry
{
    /// <summary>Grows with each item.</summary>
    public required long Id { get; init; }

    public required ActivityKind Kind { get; init; }

    /// <summary>When it was asked for, or when the poll began that found it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The target's name in the dashboard's settings.</summary>
    public required string Target { get; init; }

    public required string Arn { get; init; }

    public required string Identifier { get; init; }

    /// <summary>The API operation; null for a state change.</summary>
    public string? Operation { get; init; }

    /// <summary>What was sent, in the API's names, without secrets; null for a state change.</summary>
    public JsonElement? Parameters { get; init; }

    /// <summary>What people call whoever asked; null for a state change.</summary>
    public string? Who { get; init; }

    /// <summary>How they came in: OpenId, Proxy, LoadBalancer, Token, Open (nobody has to sign in) or Dashboard (it did so itself); null for a state change, and for what an older dashboard wrote down.</summary>
    public string? Way { get; init; }

    /// <summary>What names them at that way for good, where names change and two may share one: the provider's subject, the token's number; null where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>The remote address and program; null for a state change.</summary>
    public string? From { get; init; }

    /// <summary>Null while AWS has not answered, and for a state change.</summary>
    public ActionOutcome? Outcome { get; init; }

    /// <summary>The answer, or what the state means; empty when there is nothing to say.</summary>
    public required string Sentence { get; init; }

    /// <summary>AWS's error code as it came.</summary>
    public string? FaultCode { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? StatusBefore { get; init; }

    public string? StatusAfter { get; init; }

    public Health? HealthBefore { get; init; }

    public Health? HealthAfter { get; init; }

    public static ActivityEntry Of(ActivityItem item) => new()
    {
        Id = item.Id,
        Kind = item.Kind,
        At = item.At,
        Target = item.TargetName,
        Arn = item.Arn,
        Identifier = item.Identifier,
        Operation = item.Operation,
        Parameters = JsonTexts.Read(item.Parameters),
        Who = item.Who,
        Way = item.Way,
        Subject = item.Subject,
        From = item.From,
        Outcome = item.Outcome,
        Sentence = item.Sentence,
        FaultCode = item.FaultCode,
        AnsweredAt = item.AnsweredAt,
        StatusBefore = item.StatusBefore,
        StatusAfter = item.StatusAfter,
        HealthBefore = item.HealthBefore,
        HealthAfter = item.HealthAfter,
    };
}
