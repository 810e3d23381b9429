namespace DmsDashboard.Model;

/// <summary>One member of the context that the engine adds with EnableLogContext (user guide: Logging task settings).</summary>
/// <param name="Name">operation, tableName, schemaName, txnId, connectionId, statement or streamPosition.</param>
/// <param name="Value">As the engine wrote it.</param>
public sealed record LogContextMember(string Name, string Value);
