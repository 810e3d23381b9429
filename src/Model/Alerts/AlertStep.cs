using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>What a snapshot changed.</summary>
/// <param name="Book">What is remembered from now on.</param>
/// <param name="Events">What happened, whether it is told or not.</param>
public sealed record AlertStep(AlertBook Book, ImmutableArray<AlertEvent> Events);
