using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Queries;

/// <summary>A parameter that a path takes: what it is read by, and what the document says of it.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Meaning">A sentence for the document.</param>
internal sealed record QueryParameter(string Name, string Meaning)
{
    /// <summary>The only values there are; empty where any text will do.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>True when several may be given, with commas between them or as the parameter repeated.</summary>
    public bool IsList { get; init; }

    /// <summary>True when there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>For a whole number, the least and the most that it may be.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>True for a time.</summary>
    public bool IsTime { get; init; }

    /// <summary>What counts when it is not given; null where that is nothing.</summary>
    public string? Default { get; init; }

    public string? Example { get; init; }

    /// <summary>One that takes the names of an enumeration.</summary>
    public static QueryParameter Of<T>(string name, string meaning)
        where T : struct, Enum => new(name, meaning) { Values = [.. Enum.GetValues<T>().Select(ApiJson.Name)] };
}
