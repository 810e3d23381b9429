namespace DmsDashboard.Model.Progress;

/// <summary>How a full load gets on, worked out once a poll for all who look. Times are rounded, so that it stays equal while little changes.</summary>
public sealed record LoadProgress
{
    // Of the time that is left.
    private const double Little = 0.04;

    /// <summary>When it is expected to finish; null when nobody can tell, and <see cref="Basis"/> says why.</summary>
    public FinishRange? Finish { get; init; }

    /// <summary>What the estimate rests on, or why there is none; begins with a small letter and has no full stop.</summary>
    public required string Basis { get; init; }

    /// <summary>Percent a minute over the span that the estimate rests on; null without one.</summary>
    public double? PercentPerMinute { get; init; }

    /// <summary>Rows copied so far, the sum of FullLoadRows; null while the tables were not read.</summary>
    public long? Rows { get; init; }

    /// <summary>When those tables were read.</summary>
    public DateTimeOffset? RowsAt { get; init; }

    /// <summary>Rows a second over the last ten minutes in which tables were read; null before the second reading.</summary>
    public double? RowsPerSecond { get; init; }

    /// <summary>Rows a second in each two minutes of the last hour, the oldest first; null where nothing was read. Empty before the second reading.</summary>
    public EquatableArray<double?> Trail { get; init; }

    /// <summary>The tables that are being loaded, the one with the most rows first; a few at most.</summary>
    public EquatableArray<string> RunningTables { get; init; }

    /// <summary>Since when nothing moves, as far as is known; null while something does, see <see cref="LoadStill"/>.</summary>
    public DateTimeOffset? StillSince { get; init; }

    /// <summary>True when somebody who was told <paramref name="other"/> would not want to be told this at <paramref name="now"/>.</summary>
    public bool IsAlmost(LoadProgress other, DateTimeOffset now)
    {
        if (Finish is not { } finish || other.Finish is not { } known)
        {
            return this == other;
        }

        var little = (finish.Latest - now) * Little;
        return RowsAt == other.RowsAt && StillSince == other.StillSince && Trail == other.Trail && (finish.Earliest - known.Earliest).Duration() <= little && (finish.Latest - known.Latest).Duration() <= little;
    }
}
