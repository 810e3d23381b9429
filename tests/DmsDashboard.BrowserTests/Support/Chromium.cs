using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DmsDashboard.BrowserTests.Support.Chromium))]

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The machine's own Chromium, started once for all tests; Playwright's download of a browser is not used.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string PathVariable = "DMS_CHROMIUM";

    // The shell is the same engine without a browser's window around it: a page costs a third of the CPU (docs/performance.md).
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    // Without a sandbox because CI runs as root; the rest keeps it from looking for hosts that a closed network refuses.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
        {
            Missing = $"No Chromium found: 'apt-get install chromium', or set {PathVariable} to the path of one.";
            return;
        }

        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page in a context of its own, as another person would have it.</summary>
    public async Task<IPage> NewPageAsync(Look look, Uri address, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            // A proxy of a test has a certificate that nobody vouches for.
            IgnoreHTTPSErrors = true,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Scheme,
            HasTouch = look.IsPhone,
            JavaScriptEnabled = hasScript,
            // What turns is drawn anew sixty times a second, and the machine has no graphics card.
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        return await context.NewPageAsync();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path)
        {
            return File.Exists(path) ? path : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
