using DmsDashboard.Model.Progress;

namespace DmsDashboard.Tests.Model.Progress;

/// <summary>Samples of loads that go evenly, a poll every so many seconds.</summary>
internal static class GivenLoad
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>From <paramref name="from"/> percent on, so many minutes at so many percent a minute.</summary>
    public static List<ProgressSample> Even(double from, double perMinute, int minutes, int loading = 1, int queued = 0, int seconds = 10) =>
        [.. Enumerable.Range(0, (minutes * 60 / seconds) + 1).Select(poll => Sample(Noon.AddSeconds(poll * seconds), from + (perMinute * poll * seconds / 60), loading, queued))];

    public static ProgressSample Sample(DateTimeOffset at, double percent, int loading = 1, int queued = 0) =>
        new(at, Math.Min(99, (int)Math.Floor(percent)), 5, loading, queued, 0);
}
