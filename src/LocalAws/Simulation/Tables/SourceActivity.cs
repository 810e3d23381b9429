namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>
/// The daily rhythm of a source. Seconds of work are weighed by how busy it is, so that what is counted by them comes faster
/// in office hours than at night and yet never goes back; over a day the weights come to one.
/// </summary>
internal static class SourceActivity
{
    private const double Day = 86_400;

    // How many times a day, and how much of the mean it adds and takes: the sum stays below one.
    private static readonly (int Times, double Depth)[] Waves = [(1, 0.5), (2, 0.2), (39, 0.1), (131, 0.08)];

    /// <summary>Weighed seconds after so many seconds of work.</summary>
    public static double Of(double seconds, double phase)
    {
        var weighed = seconds;
        foreach (var (times, depth) in Waves)
        {
            var (circle, offset) = (times * Math.Tau / Day, times * phase * Math.Tau);
            weighed += depth / circle * (Math.Sin((seconds * circle) + offset) - Math.Sin(offset));
        }

        return weighed;
    }

    /// <summary>How busy it is after so many seconds of work; 1 is the mean of a day.</summary>
    public static double At(double seconds, double phase)
    {
        var busy = 1.0;
        foreach (var (times, depth) in Waves)
        {
            busy += depth * Math.Cos(times * Math.Tau * ((seconds / Day) + phase));
        }

        return busy;
    }
}
