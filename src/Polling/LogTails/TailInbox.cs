using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>What a group's tail has told one of the logs that share it, in bounded room: a log that is slow holds up no other, and is told when lines were left out.</summary>
internal sealed class TailInbox(LogLocation location)
{
    /// <summary>The most lines that wait: 40 s of 500 a second. The older ones are read meanwhile.</summary>
    public const int MaxEvents = 20_000;

    /// <summary>The most characters that wait.</summary>
    public const long MaxCharacters = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Channel<TailWord> _words = Channel.CreateUnbounded<TailWord>(new UnboundedChannelOptions { SingleReader = true });
    private int _events;
    private long _characters;
    private bool _isOverrun;
    private long _update;

    /// <summary>The last update that the tail has told, taken or not.</summary>
    public long Update => Interlocked.Read(ref _update);

    /// <summary>Takes what concerns this log; never waits.</summary>
    public void Put(TailWord word)
    {
        Interlocked.Exchange(ref _update, word.Update);
        if (word.Kind is TailWordKind.Lines)
        {
            PutLines(word with { Events = [.. word.Events.Where(tailed => location.Covers(tailed.LogStreamName))] });
            return;
        }

        _words.Writer.TryWrite(word);
    }

    /// <summary>The dashboard itself failed: ends <see cref="TakeAsync"/> too.</summary>
    public void Fail(Exception exception) => _words.Writer.TryComplete(exception);

    /// <summary>The next word.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled first.</exception>
    /// <exception cref="ChannelClosedException">The tail failed.</exception>
    public async Task<TailWord> TakeAsync(CancellationToken cancellationToken)
    {
        var word = await _words.Reader.ReadAsync(cancellationToken);
        lock (_gate)
        {
            _events -= word.Events.Length;
            _characters -= CharactersOf(word);
            _isOverrun &= word.Kind is not TailWordKind.Overrun;
        }

        return word;
    }

    private void PutLines(TailWord lines)
    {
        if (lines is { Events.IsEmpty: true, IsSampled: false })
        {
            return;
        }

        lock (_gate)
        {
            var characters = CharactersOf(lines);
            var isFull = _isOverrun || (_events > 0 && (_events + lines.Events.Length > MaxEvents || _characters + characters > MaxCharacters));
            if (!isFull)
            {
                _events += lines.Events.Length;
                _characters += characters;
                _words.Writer.TryWrite(lines);
            }
            else if (!_isOverrun)
            {
                // One word for all that is left out until it is read: what comes after it is read from CloudWatch.
                _isOverrun = true;
                _words.Writer.TryWrite(TailWord.Overrun);
            }
        }
    }

    private static long CharactersOf(TailWord word) => word.Events.Sum(static tailed => (long)tailed.Message.Length);
}
