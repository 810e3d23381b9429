namespace DmsDashboard.Model.Problems;

/// <summary>One way in which a request of a program can fail.</summary>
/// <param name="Code">For a program to tell it by; none is ever renamed.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for all failures of the kind.</param>
/// <param name="Meaning">What happened and what to do, for the documentation.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Meaning)
{
    /// <summary>Where it is explained, below the dashboard's base.</summary>
    public string Address => $"/docs/api#problem-{Code}";
}
