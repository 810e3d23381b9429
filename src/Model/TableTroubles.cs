namespace DmsDashboard.Model;

/// <summary>
/// What was wrong with the tables of a replication in one reading after the other. Records that are on their way look as if they differed: what was found
/// is over when no reading has found it for a while, so that health does not change with each.
/// </summary>
/// <param name="Since">The first reading in a row that found something.</param>
/// <param name="Last">The last one that did.</param>
/// <param name="CleanSince">The first one after it, which found nothing; null before that.</param>
public sealed record TableTroubles(DateTimeOffset Since, TablesVerdict Last, DateTimeOffset? CleanSince)
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(5);

    /// <summary>What is known after a reading; null when there is nothing wrong and was not lately.</summary>
    public static TableTroubles? After(TableTroubles? before, TablesVerdict reading)
    {
        var open = before is null || before.IsOver(reading.At) ? null : before;
        return reading.IsTroubled
            ? new TableTroubles(open?.Since ?? reading.At, reading, null)
            : open is null ? null : open with { CleanSince = open.CleanSince ?? reading.At };
    }

    /// <summary>True when a later reading found nothing, and none found anything for a while.</summary>
    public bool IsOver(DateTimeOffset now) => CleanSince is not null && now - Last.At >= Calm;
}
