using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The tables that are to be copied, or only compared, again.</summary>
internal sealed record ReloadRequest(ImmutableArray<TableName> Tables, bool IsValidateOnly);
