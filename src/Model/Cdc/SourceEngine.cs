namespace DmsDashboard.Model.Cdc;

/// <summary>The engines whose own form of a position is known, by family.</summary>
public enum SourceEngine
{
    /// <summary>Not told, or one whose positions are not documented.</summary>
    Other,

    /// <summary>MySQL, MariaDB, Aurora MySQL.</summary>
    MySql,

    /// <summary>PostgreSQL, Aurora PostgreSQL.</summary>
    PostgreSql,

    Oracle,

    SqlServer,
}
