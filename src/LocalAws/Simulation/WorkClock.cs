namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Turns time into seconds of work at a pace: 20 means that a minute does the work of twenty.</summary>
internal sealed class WorkClock(double pace)
{
    /// <summary>Work per time.</summary>
    public double Pace { get; private set; } = pace;

    /// <summary>The engine's latest run; null before its first.</summary>
    public RunClock? Run { get; private set; }

    /// <summary>A run begins; a fresh one forgets what earlier runs have done.</summary>
    public void BeginRun(DateTimeOffset at, bool isFresh) => Run = new RunClock(at, Pace, isFresh ? 0 : Run?.TotalAt(at) ?? 0);

    /// <summary>The engine is gone; whatever ended the run, no work is done from now on.</summary>
    public void CloseRun(DateTimeOffset at)
    {
        Run?.End(at);
        Run?.Close();
    }

    /// <summary>Seconds of work that the run has done at an instant.</summary>
    public double WorkAt(DateTimeOffset at) => Run!.WorkAt(at);

    /// <summary>When the run will have done so much work.</summary>
    public DateTimeOffset TimeOf(double work) => Run!.TimeOf(work);

    /// <summary>How long so much work takes.</summary>
    public TimeSpan Duration(TimeSpan work) => work / Pace;

    /// <summary>Goes on at another pace; what is done stays done.</summary>
    public void SetPace(DateTimeOffset at, double pace)
    {
        Run?.SetPace(at, pace);
        Pace = pace;
    }
}
