using System.Globalization;

namespace DmsDashboard.Model.Metrics;

/// <summary>What a reading told of whether a running replication publishes metrics: while its engine runs, DMS publishes each minute.</summary>
/// <param name="ReadAt">When was read.</param>
/// <param name="From">The beginning of what was read.</param>
/// <param name="Until">The end of what could be read then.</param>
/// <param name="LastEnd">The end of the period of the newest datapoint; null where there was none.</param>
public sealed record MetricSilence(DateTimeOffset ReadAt, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? LastEnd)
{
    // Datapoints come with a delay of one to two minutes, and an engine that has just begun publishes none at first.
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);

    // Whether it goes on is not known any more when nobody looks.
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    /// <summary>What a good reading tells; null before one.</summary>
    public static MetricSilence? Of(MetricsSnapshot snapshot, TimeSpan period) =>
        snapshot.CapturedAt is { } readAt ? new MetricSilence(readAt, snapshot.From, snapshot.To, snapshot.LastPointAt + period) : null;

    /// <summary>The health of what runs without metrics; any other is returned as it is.</summary>
    public HealthReading Weigh(HealthReading health, IReplication replication, DateTimeOffset now) =>
        health.Health is Health.Loading or Health.Replicating && Sentence(replication, now) is { } sentence ? health with { Health = Health.AtRisk, Sentence = sentence } : health;

    /// <summary>Since when none came while it ran; null where they come, or where it is not known.</summary>
    public DateTimeOffset? Since(IReplication replication, DateTimeOffset now) => Sentence(replication, now) is null ? null : SilentFrom(replication.ReplicationStats?.StartDate);

    /// <summary>What is wrong; null where nothing is, or where it is not known.</summary>
    public string? Sentence(IReplication replication, DateTimeOffset now)
    {
        var (began, silentFrom) = (replication.ReplicationStats?.StartDate, SilentFrom(replication.ReplicationStats?.StartDate));
        if (!replication.Status.Is(ReplicationStatus.Running) || now - ReadAt > Holds || Until - silentFrom < Tolerated)
        {
            return null;
        }

        var reason = (LastEnd, silentFrom) switch
        {
            ({ } end, _) when end == silentFrom => $"the last datapoint ends at {end.UtcDateTime.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC",
            _ when silentFrom == began => "there is none of this run",
            _ => "there is none in all that was read",
        };
        return $"It runs, but no metrics came for {Words((long)(Until - silentFrom).TotalMinutes)}: {reason}. The engine may hang: see whether its log goes on.";
    }

    // A run is answerable for its own time only, and a reading for what it read.
    private DateTimeOffset SilentFrom(DateTimeOffset? began)
    {
        var from = LastEnd ?? From;
        return began is { } start && start > from ? start : from;
    }

    private static string Words(long minutes) => minutes < 120 ? $"{minutes} min" : $"{minutes / 60} h";
}
