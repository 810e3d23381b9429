using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.Progress;

/// <summary>How often the tables of loading replications are read, watched or not, to tell rows a second. Beside the requests for the list and for what is watched.</summary>
public sealed class ProgressOptions
{
    public const string Section = "Progress";

    /// <summary>From one round over all loading replications of a target to the next. A round that takes long is followed by a rest as long.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan TablesInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests a second for a target; 500 tables take one.</summary>
    [Range(0.01, 8)]
    public double RequestsPerSecond { get; init; } = 0.5;
}
