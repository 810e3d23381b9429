using System.Collections.Immutable;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>Says of an endpoint in which ways it can fail beside those of every endpoint.</summary>
internal sealed record KnownProblems(ImmutableArray<ProblemKind> Kinds);
