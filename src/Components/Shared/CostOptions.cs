using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Components.Shared;

/// <summary>What capacity costs. AWS's prices differ by Region and change: none is built in, and without one no money is shown.</summary>
public sealed class CostOptions
{
    public const string Section = "Cost";

    /// <summary>Money for one DMS capacity unit for an hour; 0 is not known.</summary>
    [Range(0, 1_000_000)]
    public double DcuHourRate { get; init; }

    /// <summary>Stands behind amounts.</summary>
    [StringLength(8)]
    public string Currency { get; init; } = "USD";
}
