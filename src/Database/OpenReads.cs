namespace DmsDashboard.Database;

/// <summary>The reads that are under way, so that a file is closed only after the last of them.</summary>
internal sealed class OpenReads
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _isClosed;

    /// <summary>Counts one more, which <see cref="Leave"/> takes off again; false once the file is being closed.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            _count += _isClosed ? 0 : 1;
            return !_isClosed;
        }
    }

    /// <summary>Takes one off.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _count--;
            EndWhenNone();
        }
    }

    /// <summary>Lets none begin any more, and completes when the last has ended.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            EndWhenNone();
        }

        return _ended.Task;
    }

    private void EndWhenNone()
    {
        if (_isClosed && _count == 0)
        {
            _ended.TrySetResult();
        }
    }
}
