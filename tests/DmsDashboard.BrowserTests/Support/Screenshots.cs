using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>Writes what a page looks like to artifacts/screenshots, for people to look at; nothing is compared.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Root(), "artifacts", "screenshots");

    public static Task TakeAsync(IPage page, string name, Look look) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{look.Name}.png"), Animations = ScreenshotAnimations.Disabled });

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DmsDashboard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DmsDashboard.sln.");
        }

        return folder.FullName;
    }
}
