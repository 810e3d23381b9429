namespace DmsDashboard.Model.Progress;

/// <summary>Rounds a range outwards to what anybody can use, so that it stays equal from one poll to the next.</summary>
internal static class FinishRounding
{
    private static readonly (double Seconds, TimeSpan Step)[] Steps =
    [
        (300, TimeSpan.FromSeconds(10)),
        (1_800, TimeSpan.FromSeconds(30)),
        (7_200, TimeSpan.FromMinutes(1)),
        (36_000, TimeSpan.FromMinutes(5)),
    ];

    private static readonly TimeSpan Coarsest = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromDays(3_650);

    /// <summary>The range from <paramref name="earliest"/> to <paramref name="latest"/> seconds after <paramref name="now"/>; neither lies before now.</summary>
    public static FinishRange Of(DateTimeOffset now, double earliest, double latest)
    {
        var step = Steps.FirstOrDefault(step => latest < step.Seconds, (0, Coarsest)).Step.Ticks;
        var (first, last) = (now + Within(earliest), now + Within(latest));
        var rounded = new DateTimeOffset(first.Ticks / step * step, first.Offset);
        return new FinishRange(rounded < now ? now : rounded, new DateTimeOffset((last.Ticks + step - 1) / step * step, last.Offset));
    }

    private static TimeSpan Within(double seconds) => seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Max(0, seconds));
}
