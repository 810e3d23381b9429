using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Store.Shares;

/// <summary>Share links.</summary>
public sealed class ShareOptions
{
    public const string Section = "Shares";

    /// <summary>How long a link may be open at most.</summary>
    [Range(1, 366, ErrorMessage = "use 1 to 366 days.")]
    public int MaxDays { get; init; } = 90;

    /// <summary>Requests a minute from an address, of all links; a page asks six times a minute.</summary>
    [Range(6, 100_000, ErrorMessage = "use 6 to 100000.")]
    public int RequestsPerMinute { get; init; } = 300;

    /// <summary>Tries of a link's passcode from an address in a quarter of an hour; from all together ten times as many in an hour.</summary>
    [Range(1, 100, ErrorMessage = "use 1 to 100.")]
    public int PasscodeTries { get; init; } = 5;
}
