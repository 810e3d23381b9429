using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>What was read of a stream from a place on.</summary>
/// <param name="Place">Where it began.</param>
/// <param name="Events">The newest first.</param>
/// <param name="Token">Where the next begins; null at the stream's beginning.</param>
internal sealed record StreamStretch(StreamPlace Place, IReadOnlyList<LogEvent> Events, string? Token)
{
    /// <summary>What is older than this was not read; of this millisecond a part may be missing.</summary>
    public long Horizon => Token is null ? long.MinValue : Events is [.., var oldest] ? oldest.Timestamp.ToUnixTimeMilliseconds() : Place.At;

    /// <summary>Where to go on when so many of the events were taken; null when there are no more.</summary>
    public StreamPlace? After(int count)
    {
        if (count < Events.Count)
        {
            return count == 0 ? Place : Place.After(Events.Take(count));
        }

        return Token is null ? null : Place.After(Events) with { Token = Token };
    }
}
