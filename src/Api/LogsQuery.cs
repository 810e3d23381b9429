using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api;

/// <summary>What an address asks of the logs.</summary>
/// <param name="Range">Of all values that could be read; null where one is missing.</param>
/// <param name="Format">How lines are written.</param>
/// <param name="Problems">A sentence for each value that cannot be used.</param>
internal sealed record LogsQuery(LogRangeRequest? Range, LogFileFormat Format, ImmutableArray<string> Problems);
