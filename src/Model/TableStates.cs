using DmsDashboard.Model.Tables;

namespace DmsDashboard.Model;

/// <summary>The values of TableStatistics.TableState that the API documents; other values are shown as they came.</summary>
public static class TableStates
{
    public const string DoesNotExist = "Table does not exist";
    public const string BeforeLoad = "Before load";
    public const string FullLoad = "Full load";
    public const string Completed = "Table completed";
    public const string Cancelled = "Table cancelled";
    public const string Error = "Table error";
    public const string Reloading = "Table is being reloaded";

    /// <summary>What the state means, in the terms that a replication's health has; Unknown for a value that is not known.</summary>
    public static Health HealthOf(string? state) => state switch
    {
        _ when Is(state, Completed) => Health.Finished,
        _ when Is(state, FullLoad) || Is(state, Reloading) => Health.Loading,
        _ when Is(state, BeforeLoad) => Health.NotStarted,
        _ when Is(state, Error) => Health.Failed,
        _ when Is(state, Cancelled) => Health.Stopped,
        _ => Health.Unknown,
    };

    /// <summary>What moves a table in that state. A state that is not known is no reason to hide that changes are applied.</summary>
    public static TableMotion MotionOf(string? state) => HealthOf(state) switch
    {
        Health.Loading => TableMotion.Load,
        Health.Finished => TableMotion.Changes,
        Health.Unknown when !Is(state, DoesNotExist) => TableMotion.Changes,
        _ => TableMotion.None,
    };

    private static bool Is(string? state, string value) => string.Equals(state, value, StringComparison.OrdinalIgnoreCase);
}
