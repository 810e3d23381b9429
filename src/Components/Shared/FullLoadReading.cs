using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Shared;

/// <summary>What ReplicationStats says of the full load, in numbers and words for a bar.</summary>
internal readonly record struct FullLoadReading(ReplicationStats? Stats)
{
    public int? Total => Stats?.TablesTotal;

    public int? Percent => Stats?.FullLoadProgressPercent is { } percent ? Math.Clamp(percent, 0, 100) : null;

    public int Loaded => Stats?.TablesLoaded ?? 0;

    public int Loading => Stats?.TablesLoading ?? 0;

    public int Queued => Stats?.TablesQueued ?? 0;

    public int Errored => Stats?.TablesErrored ?? 0;

    // A finished load is present but quiet: the eye is wanted for those that run.
    public bool IsDone => Loading == 0 && Queued == 0 && (Percent is 100 || Stats?.FullLoadFinishDate is not null);

    // A cell has room for one more number: errors before what is under way, that before what waits.
    public string CountWords =>
        $"{Known(Stats?.TablesLoaded)} of {Known(Total)} tables{(Errored > 0 ? "" : Loading > 0 ? $", {Count(Loading)} loading" : Queued > 0 ? $", {Count(Queued)} queued" : "")}";

    public string Words =>
        $"{(Percent is { } percent ? $"{percent} percent" : "percentage not reported")}, {Known(Stats?.TablesLoaded)} of {Known(Total)} tables loaded, {Known(Stats?.TablesLoading)} loading, {Known(Stats?.TablesQueued)} queued, {Known(Stats?.TablesErrored)} errored";

    // What DMS leaves out is not known: it is no 0.
    private static string Known(int? tables) => tables is { } known ? Count(known) : "–";

    internal static string Count(int tables) => tables.ToString("N0", CultureInfo.InvariantCulture);
}
