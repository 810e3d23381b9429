namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Lines of one kind that came one after the other: the first few are rows, the others a number beside the last of those.</summary>
public sealed class LogRepeats(ulong signature, long ticks)
{
    /// <summary>So many stand by themselves.</summary>
    public const int Shown = 3;

    /// <summary>Lines of one kind may be so far apart.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public ulong Signature => signature;

    /// <summary>The time of the first.</summary>
    public long FirstTicks { get; } = ticks;

    /// <summary>How many there are, with those that are rows.</summary>
    public int Count { get; set; } = 1;

    /// <summary>The time of the newest.</summary>
    public long LastTicks { get; set; } = ticks;

    /// <summary>The last that is a row by itself: it carries the number, and knows whether the others are to be seen.</summary>
    public LogEntry? Holder { get; set; }

    /// <summary>How many have no row while folded.</summary>
    public int Folded => Math.Max(0, Count - Shown);

    /// <summary>From the first to the newest.</summary>
    public TimeSpan Span => TimeSpan.FromTicks(LastTicks - FirstTicks);
}
