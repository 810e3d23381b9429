using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Which tables are to be loaded or validated again (API: ReloadReplicationTables, ReloadTables).</summary>
internal sealed record ReloadTablesBody
{
    private const string List = "tables", Option = "reloadOption", Schema = "schemaName", Table = "tableName";

    public const string Example = """{ "tables": [{ "schemaName": "SALES", "tableName": "ORDERS" }], "reloadOption": "data-reload" }""";

    public static string[] Members { get; } = [List, Option];

    /// <summary>One to ten.</summary>
    public required ImmutableArray<TableToReload> Tables { get; init; }

    /// <summary>data-reload, which empties the tables at the target and loads them again and is usual, or validate-only.</summary>
    public string? ReloadOption { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static ReloadRequest Read(BodyReader body) => new(
        [.. body.NeededList(List, Schema, Table).Select(static table => new TableToReload(table.NeededText(Schema, "the name of a schema"), table.NeededText(Table, "the name of a table")))],
        body.Text(Option));
}
