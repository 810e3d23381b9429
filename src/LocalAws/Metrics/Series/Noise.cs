using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>The unrest of measured values: by the minute, and the same whenever somebody asks.</summary>
internal static class Noise
{
    private const int Swell = 11;

    /// <summary>From 0 to 1: a swell of some minutes with a ripple on it.</summary>
    public static double At(int seed, int salt, long minute)
    {
        var own = unchecked(seed + (salt * 7919));
        var (swell, share) = (minute / Swell, minute % Swell / (double)Swell);
        var (from, to) = (StableHash.Unit(own, (int)swell), StableHash.Unit(own, (int)swell + 1));
        var smooth = share * share * (3 - (2 * share));

        return (0.75 * (from + ((to - from) * smooth))) + (0.25 * StableHash.Unit(unchecked(own + 1), (int)minute));
    }

    /// <summary>Now and then something holds a source up, and it catches up again: 0 at most hours, up to 1 else.</summary>
    public static double Hiccup(int seed, long minute)
    {
        var hour = minute / 60;
        var happens = StableHash.Unit(seed, (int)hour) < 0.04;

        return happens ? StableHash.Unit(unchecked(seed + 1), (int)hour) * Math.Exp(-(minute % 60) / 9.0) : 0;
    }
}
