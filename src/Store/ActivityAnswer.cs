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

    public ActivityItem AddTo(ActivityItem item) =>
        item with { Outcome = Result.Outcome, Sentence = Result.Sentence, FaultCode = Result.Fault?.Code, AnsweredAt = At };
}
