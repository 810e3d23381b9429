namespace DmsDashboard.LocalAws.Control;

/// <summary>The faults that tests asked for; the oldest that fits a request is met first.</summary>
public sealed class FaultRegistry
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];
    private readonly RequestLog _requests;

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

    private sealed class Pending(InjectedFault fault)
    {
        public InjectedFault Fault { get; } = fault;

        public int? Left { get; set; }
    }
}
