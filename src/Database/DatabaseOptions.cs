using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Database;

/// <summary>The dashboard's own database: what must outlive the process.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The SQLite file. A relative path starts at the folder in which the dashboard is started.</summary>
    [Required(ErrorMessage = "name a file, for example data/dms-dashboard.db.")]
    public string Path { get; init; } = "data/dms-dashboard.db";

    /// <summary>How long a write waits for another program that has the file locked. Whole seconds are waited.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Activity that is older is deleted; days.</summary>
    [Range(1, 36_500)]
    public int ActivityDays { get; init; } = 400;

    /// <summary>The most state changes that are kept; the oldest go first. Actions are deleted by their age alone.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxStateChanges { get; init; } = 500_000;

    /// <summary>The most versions of its settings that are kept of one replication; the oldest go first.</summary>
    [Range(2, 1_000)]
    public int SettingsVersions { get; init; } = 20;
}
