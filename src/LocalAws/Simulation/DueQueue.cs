namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Knows which replication has something due next, so that ten thousand idle ones cost nothing.</summary>
internal sealed class DueQueue
{
    private readonly PriorityQueue<SimulatedReplication, DateTimeOffset> _queue = new();

    /// <summary>When the next replication is due, or null.</summary>
    public DateTimeOffset? Next => _queue.TryPeek(out _, out var due) ? due : null;

    /// <summary>Remembers when a replication is due; earlier notes of it stay and are harmless.</summary>
    public void Note(SimulatedReplication replication)
    {
        if (replication.Agenda.NextDue != DateTimeOffset.MaxValue)
        {
            _queue.Enqueue(replication, replication.Agenda.NextDue);
        }
    }

    /// <summary>Advances all replications that have something due.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (_queue.TryPeek(out var replication, out var due) && due <= now)
        {
            _queue.Dequeue();
            // A note from before a start or stop finds nothing due, and must not be noted a second time.
            if (replication.Agenda.NextDue <= now)
            {
                replication.Advance(now);
                Note(replication);
            }
        }
    }
}
