namespace DmsDashboard.Components.Shared;

/// <summary>What the browser says of its zone (JavaScript: Intl.DateTimeFormat, localStorage).</summary>
/// <param name="Name">IANA name, e.g. Europe/Berlin.</param>
/// <param name="OffsetMinutes">Minutes east of UTC at present.</param>
/// <param name="Choice">utc or local as remembered; null when nothing is.</param>
public sealed record BrowserZone(string? Name, int OffsetMinutes, string? Choice)
{
    /// <summary>The zone by its name, or a fixed offset where this machine has no zone of that name (containers without tzdata).</summary>
    public TimeZoneInfo ToZone() =>
        !string.IsNullOrEmpty(Name) && TimeZoneInfo.TryFindSystemTimeZoneById(Name, out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("browser", TimeSpan.FromMinutes(Math.Clamp(OffsetMinutes, -840, 840)), "browser", "browser");
}
