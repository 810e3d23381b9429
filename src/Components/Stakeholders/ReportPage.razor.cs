using System.Globalization;
using DmsDashboard.Model.Stakeholders;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>How all gets on, for people who do not run it: on a desk, a phone, a television and on paper.</summary>
public sealed partial class ReportPage : ComponentBase
{
    private const int Few = 14, Some = 30, Many = 45;

    [Parameter, EditorRequired]
    public required StakeholderReport Report { get; set; }

    /// <summary>When the link ends that it is seen by; null without one.</summary>
    [Parameter]
    public DateTimeOffset? Ends { get; set; }

    // What a television has room for depends on how many there are.
    private string Density => Report.Lines.Length switch
    {
        <= Few => "n-few",
        <= Some => "n-some",
        <= Many => "n-many",
        _ => "n-many n-dense",
    };

    private string Fresh => Report.AsOf is { } asOf ? $"Updated {PlainTime.Ago(asOf, Report.At)}" : "Reading for the first time";

    private string FreshClass => Report.OldWords is null && Report.AsOf is not null ? "sh-fresh" : "sh-fresh late";

    private string AsOf => Report.AsOf is { } asOf ? $"As of {PlainTime.Full(asOf)}. All times are UTC." : "Nothing was read yet.";

    private static string? Machine(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);
}
