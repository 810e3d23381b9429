using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>What became of an action that was written down before.</summary>
/// <param name="Id">Of its item.</param>
/// <param name="Result">The answer.</param>
/// <param name="At">When it came or was given up.</param>
internal sealed record ActivityAnswer(long Id, ActionResult Result, DateTimeOffset At)
{
    /// <summary>True when polls have shown what became of an unknown one: then it takes the place of the answer that says so.</summary>
    public bool IsSettled { get; init; }

    /// <summary>What was written down, for a file that does not have it; null when nobody knows any more.</summary>
    public ActivityItem? Item { get; init; }

    /// <summary>True when no poll can add to it.</summary>
    public bool IsFinal => IsSettled || Result.Outcome is not ActionOutcome.Unknown;

    /// <summary>False for an item that only has the same number, in another file.</summary>
    public bool IsOf(ActivityItem item) => Id == item.Id && (Item is null || Item.Arn == item.Arn);

    public ActivityItem AddTo(ActivityItem item) =>
        item with { Outcome = Result.Outcome, Sentence = Result.Sentence, FaultCode = Result.Fault?.Code, AnsweredAt = At };
}
