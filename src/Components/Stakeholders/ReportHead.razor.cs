using System.Globalization;
using DmsDashboard.Model.Stakeholders;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>How much of all is copied, and the answers to what stakeholders ask.</summary>
public sealed partial class ReportHead : ComponentBase
{
    [Parameter, EditorRequired]
    public required StakeholderReport Report { get; set; }

    private OverallCopy Copy => Report.Copy;

    private string Words => $"{(Copy.Percent is { } percent ? $"{percent} percent: " : "")}{Count(Copy.Loaded)} of {Tables(Copy.Total)} copied, {Count(Copy.Loading)} being copied, {Count(Copy.Queued)} waiting, {Count(Copy.Errored)} with errors";

    private static string Tables(int tables) => tables == 1 ? "1 table" : $"{Count(tables)} tables";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
