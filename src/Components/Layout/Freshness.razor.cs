using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>How old the data on the page is. The browser counts on (wwwroot/js/topbar.js); the words here and there are the same.</summary>
public sealed partial class Freshness : ComponentBase
{
    // design: later than three times the poll time is late.
    private const int LatePolls = 3;

    private static readonly TimeSpan UsualPollInterval = TimeSpan.FromSeconds(10);

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    // The oldest counts: the page is only as fresh as its stalest part.
    private TargetSnapshot? Oldest => Snapshot.Targets.Where(target => target.CapturedAt is not null).MinBy(target => target.CapturedAt);

    private TimeSpan LateTime => LatePolls * (Oldest?.PollInterval > TimeSpan.Zero ? Oldest.PollInterval : UsualPollInterval);

    private string State => (Provider.PausedAt, Oldest?.CapturedAt) switch
    {
        (not null, _) => "paused",
        (_, null) => "reading",
        _ when Snapshot.Targets.Any(static target => target.Fault is not null) => "failing",
        (_, { } at) => Time.GetUtcNow() - at > LateTime ? "late" : "live",
    };

    private string CssClass => State switch
    {
        "live" => "dm-fresh",
        // One look for both: what is shown is not of now.
        "failing" => "dm-fresh late",
        var state => $"dm-fresh {state}",
    };

    private string? At => Oldest?.CapturedAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private string LateAfter => ((long)LateTime.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    private string Title => Oldest?.CapturedAt is { } at ? $"Read from AWS at {TimeZoneChoice.Utc.Text(at)} UTC" : "Nothing was read from AWS yet";

    private string Text => State switch
    {
        "paused" => $"Paused at {TimeZoneChoice.Utc.Text(Provider.PausedAt!.Value, TimestampFormat.Time)}",
        "reading" => "Reading from AWS",
        "failing" => $"Failing · updated {AgeOfData}",
        "late" => $"Slow · updated {AgeOfData}",
        _ => $"Live · updated {AgeOfData}",
    };

    private string AgeOfData => DurationText.Age(Oldest!.CapturedAt!.Value, Time.GetUtcNow());
}
