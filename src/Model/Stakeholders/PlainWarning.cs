namespace DmsDashboard.Model.Stakeholders;

/// <summary>Something that needs attention, for people who do not run it.</summary>
/// <param name="Title">One sentence with the name in it.</param>
/// <param name="Explanation">What it means; may be empty.</param>
public sealed record PlainWarning(string Title, string Explanation);
