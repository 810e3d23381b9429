using System.Collections.Immutable;

namespace DmsDashboard.Aws;

/// <summary>Which log groups to list; by one of prefix, part of the name, or names.</summary>
/// <param name="TargetName">Whose they are.</param>
public sealed record LogGroupsRead(string TargetName)
{
    /// <summary>The most names in <see cref="LogGroupNames"/>.</summary>
    public const int MostNames = 50;

    public string? Prefix { get; init; }

    /// <summary>What the names contain, in the same case; AWS then tells names, ARNs and creation times only.</summary>
    public string? NamePart { get; init; }

    public ImmutableArray<string> LogGroupNames { get; init; } = [];

    /// <summary>Where the page before ended.</summary>
    public string? NextToken { get; init; }
}
