using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Store.Access;

/// <summary>How long tokens last.</summary>
public sealed class TokenOptions
{
    public const string Section = "Access:Tokens";

    /// <summary>The most days that a token may be good for.</summary>
    [Range(1, 366)]
    public int MaxDays { get; init; } = 366;

    /// <summary>For how many days a token is listed that was revoked or has expired; the activity keeps who made and revoked it.</summary>
    [Range(0, 36_500)]
    public int KeepEndedDays { get; init; } = 30;
}
