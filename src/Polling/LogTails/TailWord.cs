using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Something that a group's tail tells the logs that share it.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record TailWord(TailWordKind Kind)
{
    public static readonly TailWord HandedOver = new(TailWordKind.HandedOver);
    public static readonly TailWord Overrun = new(TailWordKind.Overrun);

    /// <summary>As they came.</summary>
    public ImmutableArray<LogEvent> Events { get; init; } = [];

    /// <summary>True when CloudWatch left some out.</summary>
    public bool IsSampled { get; init; }

    /// <summary>The number of the tail's last update, which is these lines or came before; one comes each second, be it empty, and they are counted over all sessions.</summary>
    public long Update { get; init; }

    /// <summary>Why it is lost, refused or without a group; why it was opened anew where that was no hand-over from one to the next.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>It was tried for in vain for so long that lines should be polled meanwhile.</summary>
    public bool MayPoll { get; init; }
}
