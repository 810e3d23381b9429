namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>How far a run of the engine is at an instant; what is counted is counted from the run's beginning.</summary>
internal readonly record struct RunMoment
{
    /// <summary>Rows that the full load and reloads have copied.</summary>
    public double Rows { get; init; }

    /// <summary>Changes captured at the source.</summary>
    public double Captured { get; init; }

    /// <summary>Changes applied to the target.</summary>
    public double Applied { get; init; }

    /// <summary>Changes that were captured and wait to be applied.</summary>
    public double Waiting { get; init; }

    /// <summary>How much work it has done.</summary>
    public TimeSpan Work { get; init; }

    /// <summary>How busy the source is; 1 is the mean of its day.</summary>
    public double Activity { get; init; }

    /// <summary>Whether tables are being copied.</summary>
    public bool IsLoading { get; init; }
}
