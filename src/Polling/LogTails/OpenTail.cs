using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>One live tail while it is read, with the seat that it takes. For one reader.</summary>
internal sealed class OpenTail : IAsyncDisposable
{
    // A tail that lived so long may be opened again at once.
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(30);

    private readonly IDisposable _seat;
    private readonly LogTailOptions _options;
    private readonly TimeProvider _time;
    private readonly CancellationToken _cancelled;
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _ending;
    private readonly IAsyncEnumerator<LiveTailUpdate> _updates;
    private readonly long _begun;

    public OpenTail(IAsyncEnumerable<LiveTailUpdate> updates, IDisposable seat, LogTailOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        (_seat, _options, _time, _cancelled, _begun) = (seat, options, time, cancellationToken, time.GetTimestamp());
        _silence = new CancellationTokenSource(options.Silence, time);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _silence.Token);
        _updates = updates.GetAsyncEnumerator(_ending.Token);
        Next = _updates.MoveNextAsync().AsTask();
    }

    /// <summary>Done when there is something to read; may be awaited by <see cref="ReadAsync"/> only.</summary>
    public Task<bool> Next { get; private set; }

    /// <summary>True once CloudWatch has said so.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How many updates came: one a second, be it empty.</summary>
    public int Updates { get; private set; }

    public TimeSpan Age => _time.GetElapsedTime(_begun);

    /// <summary>True when it lived long enough to be opened again at once.</summary>
    public bool IsSteady => IsOpen && Age >= Steady;

    /// <summary>What the tail says next.</summary>
    /// <exception cref="DmsServiceException">It was refused, it broke, or it said nothing for too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<LiveTailUpdate> ReadAsync()
    {
        if (!await NextAsync())
        {
            throw Broken("it ended without a reason.");
        }

        _silence.CancelAfter(_options.Silence);
        var update = _updates.Current;
        IsOpen |= update.IsStart;
        Updates += update.IsStart ? 0 : 1;
        Next = _updates.MoveNextAsync().AsTask();
        return update;
    }

    /// <summary>Closes it at once.</summary>
    public async ValueTask DisposeAsync()
    {
        // An enumeration must not be left while it works.
        await _ending.CancelAsync();
        await ((Task)Next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _updates.DisposeAsync();
        _ending.Dispose();
        _silence.Dispose();
        _seat.Dispose();
    }

    private async Task<bool> NextAsync()
    {
        try
        {
            return await Next;
        }
        catch (OperationCanceledException exception) when (!_cancelled.IsCancellationRequested)
        {
            throw Broken($"nothing was heard for {_options.Silence.TotalSeconds:0} s.", exception);
        }
    }

    private DmsServiceException Broken(string why, Exception? exception = null) =>
        new(new DmsFault(FaultKind.Unreachable, "StartLiveTail", null, $"The live tail broke: {why}", _time.GetUtcNow()), exception);
}
