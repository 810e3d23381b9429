namespace DmsDashboard.Components.Logs.Listing;

/// <summary>By time, then by source, then as they came.</summary>
public sealed class LogEntryOrder : IComparer<LogEntry>
{
    public static readonly LogEntryOrder Instance = new();

    public int Compare(LogEntry? x, LogEntry? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compare(x.Ticks, x.Order, x.Item.Sequence, y),
    };

    private static int Compare(long ticks, int order, long sequence, LogEntry other) =>
        ticks != other.Ticks ? ticks.CompareTo(other.Ticks)
        : order != other.Order ? order.CompareTo(other.Order)
        : sequence.CompareTo(other.Item.Sequence);
}
