using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>A test that looks at the real application in a real browser; skipped, with the reason, where there is none.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    // The demo's pace: a start-up takes about a minute, its shortest stage two seconds.
    protected const double Speed = 20;

    private const string Violation = "Violated:";

    private readonly ConcurrentQueue<string> _pageErrors = new();
    private readonly List<IPage> _pages = [];
    private Dashboard? _dashboard;

    internal Dashboard Dashboard => _dashboard ?? throw new InvalidOperationException("The dashboard is not started.");

    protected virtual string Scenario => "demo";

    /// <summary>What is registered here wins over what the settings say.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
        // As it is shipped.
    }

    /// <summary>Makes what the dashboard needs before it starts, and answers its arguments beside the usual ones.</summary>
    protected virtual Task<string[]> PrepareAsync() => Task.FromResult<string[]>([]);

    /// <summary>True for what the browser says of a thing that is forbidden in a test on purpose.</summary>
    protected virtual bool IsExpected(string said) => false;

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        _dashboard = await Dashboard.StartAsync(Speed, Scenario, Configure, Cancelled, await PrepareAsync());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var page in _pages)
        {
            await KeepPictureOfFailureAsync(page);
            await page.Context.DisposeAsync();
        }

        if (_dashboard is not null)
        {
            await _dashboard.DisposeAsync();
            Assert.True(_dashboard.Errors.Count == 0, string.Join('\n', _dashboard.Errors));
        }

        Assert.True(_pageErrors.IsEmpty, string.Join('\n', _pageErrors));
    }

    /// <summary>Opens a page and waits until it shows data.</summary>
    protected async Task<IPage> OpenAsync(string path = "/", Look? look = null)
    {
        var page = await NewPageAsync(look);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return page;
    }

    /// <summary>An empty page, as another person would have it.</summary>
    protected Task<IPage> NewPageAsync(Look? look = null) => NewPageAsync(look ?? Look.Tall, hasScript: true);

    /// <summary>Opens a page that has no circuit, as somebody who never signed in; without scripts where the browser allows none.</summary>
    protected async Task<IPage> OpenPlainAsync(string path, Look look, bool hasScript = true)
    {
        var page = await NewPageAsync(look, hasScript);
        await page.GotoAsync(path);
        return page;
    }

    private async Task<IPage> NewPageAsync(Look look, bool hasScript)
    {
        var page = await chromium.NewPageAsync(look, Dashboard.Url, hasScript);
        _pages.Add(page);
        page.PageError += (_, error) => Note(error);
        page.Console += (_, said) => NoteViolation(said.Text);
        // The browser's own words for it change from version to version.
        await page.AddInitScriptAsync($"document.addEventListener('securitypolicyviolation', e => console.error('{Violation}', e.effectiveDirective, e.blockedURI, e.sourceFile, e.lineNumber, e.sample));");
        return page;
    }

    /// <summary>The rows of the list, or those of one status.</summary>
    protected static ILocator Rows(IPage page, string? status = null) =>
        page.Locator(status is null ? "[data-replication]" : $"[data-replication][data-status='{status}']");

    /// <summary>The identifier of the first replication in the status, as the application knows it.</summary>
    protected string First(string status) => Dashboard.Find(replication => replication.Status.Is(status)).ReplicationConfigIdentifier;

    protected static ILocator Row(IPage page, string identifier) => page.Locator($"[data-replication='{identifier}']");

    /// <summary>Presses the row's button, whose name ends with the replication's so that a screen reader tells them apart.</summary>
    protected static async Task<ILocator> AskAsync(IPage page, string verb, string identifier)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"{verb}… {identifier}", Exact = true }).ClickAsync();
        var dialog = DialogOf(page);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        return dialog;
    }

    /// <summary>The open dialog; one that takes something away is an alertdialog.</summary>
    internal static ILocator DialogOf(IPage page) => page.GetByRole(AriaRole.Dialog).Or(page.GetByRole(AriaRole.Alertdialog));

    protected static ILocator Confirm(ILocator dialog, string name) => dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    // The framework's list reports its scrolling even in the moment in which a page is left or a starved browser lost its circuit: its script's, not ours.
    private void Note(string pageError)
    {
        if (!pageError.Contains("Cannot send data if the connection is not in the 'Connected' State", StringComparison.Ordinal))
        {
            _pageErrors.Enqueue(pageError);
        }
    }

    // What the policy of a page forbids is left out by the browser, and often nobody would see it.
    private void NoteViolation(string said)
    {
        if (!IsExpected(said) && (said.Contains("Content Security Policy", StringComparison.Ordinal) || said.StartsWith(Violation, StringComparison.Ordinal)))
        {
            _pageErrors.Enqueue(said);
        }
    }

    private Task KeepPictureOfFailureAsync(IPage page) => TestContext.Current.TestState?.Result is TestResult.Failed
        ? Screenshots.TakeAsync(page, $"failed/{TestContext.Current.TestMethod?.MethodName}-{_pages.IndexOf(page)}", Look.Tall)
        : Task.CompletedTask;
}
