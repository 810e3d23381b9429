namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What comes due for one replication and when. Small and flat: there are ten thousand of them.</summary>
internal sealed class Agenda
{
    private static readonly int Items = Enum.GetValues<AgendaItem>().Length;

    private readonly DateTimeOffset[] _due = [.. Enumerable.Repeat(DateTimeOffset.MaxValue, Items)];

    /// <summary>When the next item is due; MaxValue when there is none.</summary>
    public DateTimeOffset NextDue => _due[(int)Next];

    /// <summary>The item that is due next.</summary>
    public AgendaItem Next
    {
        get
        {
            var next = 0;
            for (var item = 1; item < _due.Length; item++)
            {
                next = _due[item] < _due[next] ? item : next;
            }

            return (AgendaItem)next;
        }
    }

    public void Set(AgendaItem item, DateTimeOffset due) => _due[(int)item] = due;

    public void Clear(AgendaItem item) => _due[(int)item] = DateTimeOffset.MaxValue;

    /// <summary>Drops all that belongs to a run: everything but the release of capacity.</summary>
    public void ClearRun()
    {
        for (var item = AgendaItem.StageEnd; item <= AgendaItem.Chatter; item++)
        {
            if (item is not (AgendaItem.Deprovision or AgendaItem.Deprovisioned))
            {
                Clear(item);
            }
        }
    }

    /// <summary>Stretches what is left of every wait; only the 48 h before the release of capacity are real hours.</summary>
    public void Stretch(DateTimeOffset now, double factor)
    {
        for (var item = 0; item < _due.Length; item++)
        {
            if (item != (int)AgendaItem.Deprovision && item != (int)AgendaItem.CdcStop && _due[item] != DateTimeOffset.MaxValue && _due[item] > now)
            {
                _due[item] = now + ((_due[item] - now) * factor);
            }
        }
    }
}
