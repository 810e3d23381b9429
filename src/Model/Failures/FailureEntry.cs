using System.Collections.Immutable;

namespace DmsDashboard.Model.Failures;

/// <summary>An entry of the catalogue: the explanation and what it is found by.</summary>
/// <param name="Explanation">What is shown.</param>
/// <param name="In">The texts in which it may be found.</param>
/// <param name="Patterns">Literal texts, any one of which is enough; <c>*</c> stands for any text. Upper and lower case are the same.</param>
internal sealed record FailureEntry(FailureExplanation Explanation, FailureTexts In, ImmutableArray<string> Patterns);
