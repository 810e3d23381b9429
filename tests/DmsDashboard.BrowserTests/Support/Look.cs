using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The size and the colours that a page is looked at in.</summary>
public sealed record Look(string Name, int Width, int Height, ColorScheme Scheme)
{
    public static readonly Look Light = new("light", 1440, 900, ColorScheme.Light);

    public static readonly Look Dark = new("dark", 1440, 900, ColorScheme.Dark);

    public static readonly Look Phone = new("phone", 390, 844, ColorScheme.Light);

    /// <summary>So tall that every replication of the demo is drawn: the list is virtual.</summary>
    public static readonly Look Tall = new("tall", 1440, 4000, ColorScheme.Light);

    public bool IsPhone => Width < 600;

    public static Look Of(string name) => name switch
    {
        "light" => Light,
        "dark" => Dark,
        "phone" => Phone,
        _ => throw new ArgumentException($"There is no look '{name}'.", nameof(name)),
    };
}
