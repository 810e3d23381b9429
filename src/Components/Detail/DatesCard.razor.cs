using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Every date that DMS keeps of a replication, with its zone and its age.</summary>
public sealed partial class DatesCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReplication Replication { get; set; }

    private bool IsTask => Replication.Kind is ReplicationKind.Task;

    private ReplicationStats? Stats => Replication.ReplicationStats;

    // TimeSpan ends at 10,675,199 days: a number beyond is shown as it came.
    private string? Elapsed => Stats?.ElapsedTimeMillis switch
    {
        null => null,
        var millis and >= 0 and < long.MaxValue / TimeSpan.TicksPerMillisecond => DurationText.Long(TimeSpan.FromTicks(millis.Value * TimeSpan.TicksPerMillisecond)),
        var millis => FieldText.Number(millis),
    };
}
