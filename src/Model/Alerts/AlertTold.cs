using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>What is to be told now.</summary>
/// <param name="Book">In which it is told.</param>
/// <param name="Messages">One for each rule, and one more for what is over.</param>
public sealed record AlertTold(AlertBook Book, ImmutableArray<AlertMessage> Messages);
