namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>The values of <c>TableState</c> that the simulation goes through.</summary>
internal static class TableState
{
    public const string BeforeLoad = "Before load";
    public const string FullLoad = "Full load";
    public const string Completed = "Table completed";
    public const string Error = "Table error";

    /// <summary>Its load was begun and lost with the engine; a resume takes it again.</summary>
    public const string Cancelled = "Table cancelled";
    public const string Reloading = "Table is being reloaded";
}
