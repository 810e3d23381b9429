using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>A page of log groups by name.</summary>
/// <param name="Groups">Without what is known of their streams.</param>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record LogGroupsPage(ImmutableArray<LogGroup> Groups, string? NextToken);
