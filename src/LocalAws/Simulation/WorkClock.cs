namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Turns time into seconds of work at a pace: 20 means that a minute does the work of twenty.</summary>
internal sealed class WorkClock(double pace)
{
    private DateTimeOffset _since;
    private double _done;

    /// <summary>Work per time.</summary>
    public double Pace { get; private set; } = pace;

    /// <summary>Begins to count from zero.</summary>
    public void Restart(DateTimeOffset at) => (_since, _done) = (at, 0);

    /// <summary>Seconds of work done at an instant.</summary>
    public double WorkAt(DateTimeOffset at) => _done + ((at - _since).TotalSeconds * Pace);

    /// <summary>When so much work will be done.</summary>
    public DateTimeOffset TimeOf(double work) => _since.AddSeconds((work - _done) / Pace);

    /// <summary>How long so much work takes.</summary>
    public TimeSpan Duration(TimeSpan work) => work / Pace;

    /// <summary>Goes on at another pace; what is done stays done.</summary>
    public void SetPace(DateTimeOffset at, double pace)
    {
        (_done, _since) = (WorkAt(at), at);
        Pace = pace;
    }
}
