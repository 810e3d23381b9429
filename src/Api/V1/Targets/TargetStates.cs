using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Targets;

/// <summary>All targets of the settings.</summary>
/// <param name="Items">In the order of the settings.</param>
internal sealed record TargetStates(ImmutableArray<TargetState> Items);
