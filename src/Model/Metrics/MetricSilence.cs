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

    // Whoever wakes people at night goes by what is so now.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Wider datapoints tell of health nothing: the last of them ends later than the reading, whenever in it the last minute was.</summary>
    public static readonly TimeSpan WidestPeriod = Tolerated;

    /// <summary>The width of the datapoints that were read.</summary>
    public TimeSpan Period { get; init; }

    /// <summary>True when none came in the last minutes that were read, whether it ran or not.</summary>
    public bool IsSilent => Until - (LastEnd ?? From) >= Tolerated;

    /// <summary>What a good reading tells; null before one, where some metrics of it were refused, and where it may be that CloudWatch never had metrics of it: that says nothing of its engine.</summary>
    public static MetricSilence? Of(MetricsSnapshot snapshot, TimeSpan period) =>
        snapshot.CapturedAt is { } readAt && !snapshot.Refused.Any() && (snapshot.LastPointAt is not null || snapshot.IsListed is true) ? new MetricSilence(readAt, snapshot.From, snapshot.To, snapshot.LastPointAt + period) { Period = period } : null;

    /// <summary>What is known after this reading and the one <paramref name="before"/> it: that there were datapoints once, and the end of the last one, as the narrower of the two told it.</summary>
    public MetricSilence After(MetricSilence? before) =>
        before is { LastEnd: { } end } && (LastEnd is not { } own || (own > end && own - Period < end))
            ? this with { LastEnd = end, From = before.From < From ? before.From : From, Period = before.Period }
            : this;

    /// <summary>Since when none came while it ran; null where they come, or where it is not known.</summary>
    public DateTimeOffset? Since(IReplication replication, DateTimeOffset now) => now - ReadAt > Fresh || Sentence(replication) is null ? null : SilentFrom(replication);

    /// <summary>The health of what runs without metrics, which comes before all else that is wrong with it; any other is returned as it is.</summary>
    public HealthReading Weigh(HealthReading health, IReplication replication) =>
        health.Health is Health.Loading or Health.Replicating or Health.AtRisk && Sentence(replication) is { } sentence
            ? health with { Health = Health.AtRisk, Sentence = $"{sentence} {health.Sentence}".TrimEnd(), Since = health.Since ?? (LastEnd is null ? null : SilentFrom(replication)), Causes = health.Causes | HealthCauses.Other }
            : health;

    /// <summary>What is wrong; null where nothing is, or where it is not known. It holds until a reading finds otherwise or another run begins.</summary>
    public string? Sentence(IReplication replication)
    {
        var (began, silentFrom) = (replication.ReplicationStats?.StartDate, SilentFrom(replication));
        if (!replication.Status.Is(ReplicationStatus.Running) || Until - silentFrom < Tolerated)
        {
            return null;
        }

        // Each counts from something else, and says from what: a datapoint, the run's beginning, or no more than what was read.
        var (asOf, span) = ($"as of {HealthTime.Of(ReadAt)}", Words((long)(Until - silentFrom).TotalMinutes));
        var words = LastEnd == silentFrom ? $"no metrics came for {span}, {asOf}: the last datapoint ends at {HealthTime.Of(silentFrom)}"
            : silentFrom == began ? $"no metrics came in the {span} since this run began, {asOf}"
            : $"no metrics came in the {span} that were read, {asOf}: when the last one came is not known";
        return $"It runs, but {words}. The engine may hang: see whether its log goes on.";
    }

    // A run is answerable for its own time only, and a reading for what it read.
    private DateTimeOffset SilentFrom(IReplication replication)
    {
        var from = LastEnd ?? From;
        return replication.ReplicationStats?.StartDate is { } start && start > from ? start : from;
    }

    private static string Words(long minutes) => minutes < 120 ? $"{minutes} min" : $"{minutes / 60} h";
}
