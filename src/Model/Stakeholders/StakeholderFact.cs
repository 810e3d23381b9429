namespace DmsDashboard.Model.Stakeholders;

/// <summary>A question that stakeholders ask, with its answer.</summary>
/// <param name="Answer">A few words: "In 1½ to 3 hours".</param>
/// <param name="Explanation">What the answer rests on and what it leaves out.</param>
public sealed record StakeholderFact(string Answer, string Explanation);
