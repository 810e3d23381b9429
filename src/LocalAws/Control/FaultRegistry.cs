namespace DmsDashboard.LocalAws.Control;

/// <summary>The faults that tests asked for; the oldest that fits a request is met first.</summary>
public sealed class FaultRegistry
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];
    private readonly RequestLog _requests;
    private TaskCompletionSource _release = NewRelease();
    private int _stalled;

    internal FaultRegistry(RequestLog requests)
    {
        _requests = requests;
    }

    /// <summary>The faults that are still to be met, oldest first, with the count that is left.</summary>
    public IReadOnlyList<InjectedFault> Current
    {
        get
        {
            lock (_gate)
            {
                return [.. _pending.Select(static pending => pending.Fault with { Count = pending.Left })];
            }
        }
    }

    /// <summary>Answers that stand still in their middle now.</summary>
    public int Stalled => Volatile.Read(ref _stalled);

    /// <summary>Adds a fault behind those that are there.</summary>
    public void Add(InjectedFault fault)
    {
        lock (_gate)
        {
            _pending.Add(new Pending(fault) { Left = fault.Count });
        }
    }

    /// <summary>Forgets all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _pending.Clear();
        }
    }

    /// <summary>The rest of the answers that stand still comes.</summary>
    public void Release() => Interlocked.Exchange(ref _release, NewRelease()).SetResult();

    /// <summary>Cuts the connections that are open now: a live tail in the middle of its stream. Says how many.</summary>
    public int CutOpen(string operation = "*") => _requests.Cut(operation);

    /// <summary>The fault that a request of this operation meets, or null.</summary>
    internal InjectedFault? Take(string operation)
    {
        lock (_gate)
        {
            if (_pending.Find(pending => pending.Fault.Operation == "*" || pending.Fault.Operation == operation) is not { } found)
            {
                return null;
            }

            if (--found.Left <= 0)
            {
                _pending.Remove(found);
            }

            return found.Fault;
        }
    }

    /// <summary>Counts an answer as one that stands still, until it is released or <paramref name="left"/> says that nobody waits for it any more.</summary>
    internal async Task StallAsync(CancellationToken left)
    {
        var release = Volatile.Read(ref _release).Task;
        Interlocked.Increment(ref _stalled);
        try
        {
            await release.WaitAsync(left);
        }
        finally
        {
            Interlocked.Decrement(ref _stalled);
        }
    }

    private static TaskCompletionSource NewRelease() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Pending(InjectedFault fault)
    {
        public InjectedFault Fault { get; } = fault;

        public int? Left { get; set; }
    }
}
