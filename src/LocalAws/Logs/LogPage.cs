namespace DmsDashboard.LocalAws.Logs;

/// <summary>Cuts a page to what one answer carries: 10,000 events or 1 MB, but never to nothing.</summary>
internal static class LogPage
{
    /// <summary>The most events of a page (shape EventsLimit).</summary>
    public const int MaxEvents = 10_000;

    /// <summary>The most bytes of a page (documentation of GetLogEvents).</summary>
    public const int MaxBytes = 1_048_576;

    /// <summary>How many events, taken in this order, fit into a page.</summary>
    public static int Fitting(IEnumerable<StoredLogEvent> events)
    {
        var (count, bytes) = (0, 0L);

        foreach (var stored in events)
        {
            bytes += stored.Size;
            if (count > 0 && bytes > MaxBytes)
            {
                break;
            }

            count++;
        }

        return count;
    }
}
