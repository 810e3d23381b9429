using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>A row of the table activity (src/Database/Schema).</summary>
internal sealed class ActivityRow
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public long At { get; init; }

    public string TargetName { get; init; } = "";

    public string Arn { get; init; } = "";

    public string Identifier { get; init; } = "";

    public string? Operation { get; init; }

    public string? Parameters { get; init; }

    public string? Who { get; init; }

    public string? Way { get; init; }

    public string? Subject { get; init; }

    public string? Origin { get; init; }

    public string? Outcome { get; init; }

    public string Sentence { get; init; } = "";

    public string? FaultCode { get; init; }

    public long? AnsweredAt { get; init; }

    public string? StatusBefore { get; init; }

    public string? StatusAfter { get; init; }

    public string? HealthBefore { get; init; }

    public string? HealthAfter { get; init; }

    public bool IsSeenAtStart { get; init; }

    /// <summary>False while polls may still show what became of an action.</summary>
    public bool IsSettled { get; init; }

    public static ActivityRow Of(ActivityItem item) => new()
    {
        Id = item.Id,
        Kind = item.Kind.ToString(),
        At = item.At.ToUnixTimeMilliseconds(),
        TargetName = item.TargetName,
        Arn = item.Arn,
        Identifier = item.Identifier,
        Operation = item.Operation,
        Parameters = item.Parameters,
        Who = item.Who,
        Way = item.Way,
        Subject = item.Subject,
        Origin = item.From,
        Outcome = item.Outcome?.ToString(),
        Sentence = item.Sentence,
        FaultCode = item.FaultCode,
        AnsweredAt = item.AnsweredAt?.ToUnixTimeMilliseconds(),
        StatusBefore = item.StatusBefore,
        StatusAfter = item.StatusAfter,
        HealthBefore = item.HealthBefore?.ToString(),
        HealthAfter = item.HealthAfter?.ToString(),
        IsSeenAtStart = item.IsSeenAtStart,
        IsSettled = item.Kind is not ActivityKind.Action,
    };

    public ActivityItem ToItem() => new()
    {
        Id = Id,
        Kind = Enum.Parse<ActivityKind>(Kind),
        At = DateTimeOffset.FromUnixTimeMilliseconds(At),
        TargetName = TargetName,
        Arn = Arn,
        Identifier = Identifier,
        Operation = Operation,
        Parameters = Parameters,
        Who = Who,
        Way = Way,
        Subject = Subject,
        From = Origin,
        Outcome = Read<ActionOutcome>(Outcome),
        Sentence = Sentence,
        FaultCode = FaultCode,
        AnsweredAt = AnsweredAt is { } answered ? DateTimeOffset.FromUnixTimeMilliseconds(answered) : null,
        StatusBefore = StatusBefore,
        StatusAfter = StatusAfter,
        HealthBefore = Read<Health>(HealthBefore),
        HealthAfter = Read<Health>(HealthAfter),
        IsSeenAtStart = IsSeenAtStart,
    };

    private static T? Read<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) ? value : null;
}
