using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Progress;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>When a full load is expected to finish and how fast it is, with what both rest on.</summary>
public sealed partial class LoadEta : ComponentBase
{
    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LoadProgress Progress { get; set; }

    private string Reason => $"{char.ToUpperInvariant(Progress.Basis[0])}{Progress.Basis[1..]}";

    private string TrailWords => Progress.Trail.OfType<double>().ToList() is [.., var last] rates
        ? $"From {Number(rates.Min())} to {Number(rates.Max())} rows a second in the last hour, {Number(last)} at last"
        : "";

    // The day is told where it is another one.
    private string Clock(DateTimeOffset at)
    {
        var text = Zone.Text(at, TimestampFormat.Minute);
        return Zone.Text(at, TimestampFormat.Day) == Zone.Text(Time.GetUtcNow(), TimestampFormat.Day) ? text[^5..] : text;
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
