using System.Globalization;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Progress of the full load: the segments are tables, the number is FullLoadProgressPercent. What AWS did not say is not drawn as zero.</summary>
public sealed partial class FullLoadBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationStats? Stats { get; set; }

    /// <summary>What stands there while there are no counts: "never loaded", "not yet".</summary>
    [Parameter]
    public string Missing { get; set; } = "no counts yet";

    /// <summary>True for the height of the detail page.</summary>
    [Parameter]
    public bool Large { get; set; }

    private int? Total => Stats?.TablesTotal;

    private int? Percent => Stats?.FullLoadProgressPercent is { } percent ? Math.Clamp(percent, 0, 100) : null;

    private int Loaded => Stats?.TablesLoaded ?? 0;

    private int Loading => Stats?.TablesLoading ?? 0;

    private int Queued => Stats?.TablesQueued ?? 0;

    private int Errored => Stats?.TablesErrored ?? 0;

    // A finished load is present but quiet: the eye is wanted for those that run.
    private bool IsDone => Loading == 0 && Queued == 0 && (Percent is 100 || Stats?.FullLoadFinishDate is not null);

    // A cell has room for one more number: errors before what is under way, that before what waits.
    private string CountWords =>
        $"{Count(Loaded)} of {Count(Total ?? 0)} tables{(Errored > 0 ? "" : Loading > 0 ? $", {Count(Loading)} loading" : Queued > 0 ? $", {Count(Queued)} queued" : "")}";

    private string Words =>
        $"{(Percent is { } percent ? $"{percent} percent" : "percentage not reported")}, {Count(Loaded)} of {Count(Total ?? 0)} tables loaded, {Count(Loading)} loading, {Count(Queued)} queued, {Count(Errored)} errored";

    internal static string Count(int tables) => tables.ToString("N0", CultureInfo.InvariantCulture);
}
