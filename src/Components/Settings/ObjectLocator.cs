using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>What a rule applies to (object-locator). % stands for any letters.</summary>
/// <param name="Schema">schema-name.</param>
/// <param name="Table">table-name.</param>
/// <param name="Column">column-name.</param>
/// <param name="TableType">table, view or all; null for tables.</param>
/// <param name="Tablespace">table-tablespace-name or index-tablespace-name.</param>
internal sealed record ObjectLocator(string? Schema, string? Table, string? Column, string? TableType, string? Tablespace)
{
    private const string Any = "%";

    /// <summary>"HR.EMP.SALARY", as far as it is given.</summary>
    public string Code => string.Join('.', new[] { Schema, Table, Column ?? Tablespace }.OfType<string>());

    /// <summary>"schema HR", "schemas like HR_%", "all schemas".</summary>
    public string Schemas => Named("schema", "schemas", Schema);

    /// <summary>"table EMP of schema HR", "all tables of schema HR".</summary>
    public string Tables => $"{TablesAlone} of {Schemas}";

    /// <summary>"column SALARY of table EMP of schema HR".</summary>
    public string Columns => $"{Named("column", "columns", Column)} of {Tables}";

    private string TablesAlone => TableType?.ToLowerInvariant() switch
    {
        "view" => Named("view", "views", Table),
        "all" => Named("table or view", "tables and views", Table),
        _ => Named("table", "tables", Table),
    };

    internal static ObjectLocator Of(JsonElement rule)
    {
        var locator = rule.Object("object-locator");
        return new ObjectLocator(
            locator?.Text("schema-name"),
            locator?.Text("table-name"),
            locator?.Text("column-name"),
            locator?.Text("table-type"),
            locator?.Text("table-tablespace-name") ?? locator?.Text("index-tablespace-name"));
    }

    /// <summary>What a transformation's rule-target names; null for a target that is none of DMS's.</summary>
    public string? Target(string? ruleTarget) => ruleTarget switch
    {
        "schema" => Schemas,
        "table" => Tables,
        "column" => Columns,
        "table-tablespace" => $"{Named("tablespace", "tablespaces", Tablespace)} of {Tables}",
        "index-tablespace" => $"{Named("index tablespace", "index tablespaces", Tablespace)} of {Tables}",
        _ => null,
    };

    private static string Named(string one, string many, string? name) => name switch
    {
        null or Any => $"all {many}",
        _ when name.Contains(Any, StringComparison.Ordinal) => $"{many} like {name}",
        _ => $"{one} {name}",
    };
}
