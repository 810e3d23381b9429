namespace DmsDashboard.Model.TaskSettings;

/// <summary>One place of two JSON documents.</summary>
/// <param name="Path">E.g. <c>rules[3].rule-action</c>; empty for the document as a whole.</param>
/// <param name="First">As it is shown; null where the first has nothing.</param>
/// <param name="Second">As it is shown; null where the second has nothing.</param>
/// <param name="IsDifferent">False where both mean the same.</param>
public sealed record JsonDifference(string Path, string? First, string? Second, bool IsDifferent)
{
    /// <summary>What a person calls the place; null where that is its path.</summary>
    public string? Label { get; init; }

    /// <summary>In which members it differs, where it is shown in words; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <summary>"Differs", "Only in the first": what is said beside the colour.</summary>
    public string Word => !IsDifferent ? "Same" : First is null ? "Only in the second" : Second is null ? "Only in the first" : "Differs";
}
