namespace DmsDashboard.Model.Cdc;

/// <summary>Finds the family of an engine by the API's EngineName.</summary>
internal static class SourceEngines
{
    // In this order: aurora-postgresql is no MySQL.
    private static readonly (string Part, SourceEngine Engine)[] Families =
    [
        ("postgres", SourceEngine.PostgreSql), ("mysql", SourceEngine.MySql), ("mariadb", SourceEngine.MySql), ("aurora", SourceEngine.MySql),
        ("oracle", SourceEngine.Oracle), ("sqlserver", SourceEngine.SqlServer), ("sql-server", SourceEngine.SqlServer),
    ];

    internal static SourceEngine Of(string? engineName) =>
        Families.FirstOrDefault(family => engineName?.Contains(family.Part, StringComparison.OrdinalIgnoreCase) is true).Engine;
}
