using System.Collections.Immutable;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>What a family held when it was read.</summary>
/// <param name="Face">How it is called.</param>
/// <param name="Series">By their labels; none where nothing was measured.</param>
internal sealed record FamilyReading(FamilyFace Face, ImmutableArray<(string Labels, Series Series)> Series);
