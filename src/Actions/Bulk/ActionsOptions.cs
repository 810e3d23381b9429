using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Actions.Bulk;

/// <summary>
/// How fast several replications are started or stopped together. DMS allows an account and Region 8 requests a second (user guide: Quotas; its
/// prose says 4), of which the polls take most while somebody looks.
/// </summary>
public sealed class ActionsOptions
{
    public const string Section = "Actions";

    /// <summary>Commands of all bulk runs that wait for AWS's answer at once.</summary>
    [Range(1, 20)]
    public int BulkInFlight { get; init; } = 2;

    /// <summary>Commands a second to one target, all bulk runs together.</summary>
    [Range(0.1, 8)]
    public double BulkRequestsPerSecond { get; init; } = 1;
}
