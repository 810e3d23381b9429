namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Knows which run has something due next, so that ten thousand idle ones cost nothing.</summary>
internal sealed class DueQueue
{
    private readonly PriorityQueue<SimulatedRun, DateTimeOffset> _queue = new();

    /// <summary>When the next one is due, or null.</summary>
    public DateTimeOffset? Next => _queue.TryPeek(out _, out var due) ? due : null;

    /// <summary>Remembers when a run is due; earlier notes of it stay and are harmless.</summary>
    public void Note(SimulatedRun run)
    {
        if (run.Agenda.NextDue != DateTimeOffset.MaxValue)
        {
            _queue.Enqueue(run, run.Agenda.NextDue);
        }
    }

    /// <summary>Advances all runs that have something due.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (_queue.TryPeek(out var run, out var due) && due <= now)
        {
            _queue.Dequeue();
            // A note from before a start or stop finds nothing due, and must not be noted a second time.
            if (run.Agenda.NextDue <= now)
            {
                run.Advance(now);
                Note(run);
            }
        }
    }
}
