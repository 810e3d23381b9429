namespace DmsDashboard.Alerts;

/// <summary>Reads a stream one ahead, so that a time can be waited for beside it.</summary>
internal sealed class Ahead<T> : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending;
    private readonly IAsyncEnumerator<T> _stream;
    private readonly TimeProvider _time;
    private Task<bool> _next;

    public Ahead(IAsyncEnumerable<T> stream, TimeProvider time, CancellationToken cancellationToken)
    {
        _time = time;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stream = stream.GetAsyncEnumerator(_ending.Token);
        _next = _stream.MoveNextAsync().AsTask();
    }

    /// <summary>True when there is something new, in <paramref name="take"/>; false when <paramref name="due"/> came first. Without a time it waits for something new.</summary>
    public async Task<bool> WaitAsync(DateTimeOffset? due, Action<T> take)
    {
        if (due is { } at && at - _time.GetUtcNow() is { Ticks: > 0 } span && !_next.IsCompleted)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
            await Task.WhenAny(_next, Task.Delay(span, _time, over.Token));
            await over.CancelAsync();
        }

        _ending.Token.ThrowIfCancellationRequested();
        if (due is not null && !_next.IsCompleted)
        {
            return false;
        }

        await _next;
        take(_stream.Current);
        _next = _stream.MoveNextAsync().AsTask();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        // A stream may not be let go while its next item is awaited.
        await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stream.DisposeAsync();
        _ending.Dispose();
    }
}
