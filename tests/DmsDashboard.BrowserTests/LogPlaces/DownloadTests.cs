using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.LogPlaces;

/// <summary>Downloads to real files, held against what the endpoint has.</summary>
public sealed class DownloadTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Group = "my/numbers";

    [Theory]
    [InlineData("Text")]
    [InlineData("NDJSON")]
    public async Task Range_OfSeveralPagesOfAws_IsWholeInOneFile(string format)
    {
        Write(12_000);
        var dialog = await AskAsync(await OpenViewAsync());
        await dialog.GetByText("A time range").ClickAsync();
        await dialog.GetByLabel("Last 6 h").CheckAsync();
        await dialog.GetByLabel(format, new() { Exact = true }).CheckAsync();

        var download = await dialog.Page.RunAndWaitForDownloadAsync(() => Confirm(dialog, "Download").ClickAsync());

        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), Cancelled);
        Assert.Equal(Enumerable.Range(1, 12_000), lines.Select(line => Number(line, format)));
        Assert.Matches(format == "Text" ? @"^my-numbers-\d{8}-\d{6}\.log$" : @"^my-numbers-\d{8}-\d{6}\.ndjson$", download.SuggestedFilename);
        await Assertions.Expect(dialog.Locator("[data-download-state=done]")).ToContainTextAsync("12,000 lines");
    }

    [Fact]
    public async Task Range_CancelledInTheMiddle_StopsAskingAndKeepsWhatCame()
    {
        Write(40_000);
        // So slow that there is a middle.
        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.Delay) { Operation = "FilterLogEvents", Delay = TimeSpan.FromSeconds(3) });
        var dialog = await BeginRangeAsync();
        await Assertions.Expect(dialog.Locator("[data-counts]")).ToHaveTextAsync(new Regex("^[1-9][0-9,]* lines.* up to "), new() { Timeout = 60_000 });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("value", new Regex("^0\\."));

        // The button that began it is gone: the focus is where one goes on by keyboard.
        await Assertions.Expect(Confirm(dialog, "Cancel")).ToBeFocusedAsync();
        await dialog.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dialog.Locator("[data-download-state=cancelled]")).ToBeVisibleAsync();
        await KeptPartAsync(dialog, "it was cancelled.");
        Assert.Equal(0, Dashboard.AwsServer.Requests.OpenOf("FilterLogEvents"));
    }

    [Fact]
    public async Task Range_RefusedInTheMiddle_SaysWhyAndKeepsWhatCame()
    {
        Write(40_000);
        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.Delay) { Operation = "FilterLogEvents", Delay = TimeSpan.FromSeconds(3) });
        var dialog = await BeginRangeAsync();
        await Assertions.Expect(dialog.Locator("[data-counts]")).ToHaveTextAsync(new Regex("^[1-9]"), new() { Timeout = 60_000 });

        Dashboard.AwsServer.Faults.Clear();
        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "FilterLogEvents" });

        await Assertions.Expect(dialog.Locator("[data-download-state=broken]")).ToContainTextAsync("logs:FilterLogEvents", new() { Timeout = 60_000 });
        await KeptPartAsync(dialog, "logs:FilterLogEvents");
    }

    [Fact]
    public async Task Range_WithoutLines_SavesNothing()
    {
        Write(10);
        var dialog = await AskAsync(await OpenViewAsync());
        await dialog.GetByText("A time range").ClickAsync();
        await dialog.GetByLabel("From and to").CheckAsync();
        await dialog.GetByLabel("From, UTC").FillAsync("2001-01-01 00:00:00");
        await dialog.GetByLabel("To, UTC").FillAsync("2001-01-02");
        // Leaving the field is the beginning of the press: what is said of it then must not move the button away.
        var place = (await Confirm(dialog, "Download").BoundingBoxAsync())!.Y;
        await dialog.GetByLabel("To, UTC").BlurAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Write the time in UTC");
        Assert.Equal(place, (await Confirm(dialog, "Download").BoundingBoxAsync())!.Y);
        await Confirm(dialog, "Download").ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("To, UTC")).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByLabel("To, UTC")).ToHaveValueAsync("2001-01-02");

        await dialog.GetByLabel("To, UTC").FillAsync("2001-01-02 00:00:00");
        await Confirm(dialog, "Download").ClickAsync();

        await Assertions.Expect(dialog.Locator("[data-download-state=done]")).ToContainTextAsync("nothing to save");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Held_WithOrWithoutTheFilters_IsWhatThePageHas(bool onlyShown)
    {
        Write(300);
        var page = await OpenViewAsync("&sev=W");
        var dialog = await AskAsync(page);
        if (onlyShown)
        {
            await dialog.Locator("[data-only-shown]").CheckAsync();
        }

        var download = await page.RunAndWaitForDownloadAsync(() => Confirm(dialog, "Download").ClickAsync());

        var lines = (await File.ReadAllLinesAsync(await download.PathAsync(), Cancelled)).Where(static line => !line.StartsWith('#'));
        Assert.Equal(Enumerable.Range(1, 300).Where(number => !onlyShown || number % 2 == 0), lines.Select(static line => Number(line, "Text")));
    }

    private void Write(int count)
    {
        // Of the last hours, in three streams.
        var start = TimeProvider.System.GetUtcNow().AddHours(-5);
        for (var number = 1; number <= count; number++)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, $"stream-{number % 3}", string.Create(CultureInfo.InvariantCulture, $"2026-11-15T12:00:00 [TARGET_LOAD     ]{(number % 2 == 0 ? 'W' : 'I')}:  number {number} of {count}"), start.AddMilliseconds(number * 100));
        }
    }

    private static int Number(string line, string format)
    {
        if (format == "Text")
        {
            return int.Parse(Regex.Match(line, @"^\d{4}-\d\d-\d\dT[\d:.]+Z\tstream-[012]\t.*number (\d+) of").Groups[1].Value, CultureInfo.InvariantCulture);
        }

        using var json = JsonDocument.Parse(line);
        Assert.Equal(Group, json.RootElement.GetProperty("logGroupName").GetString());
        Assert.Equal("TARGET_LOAD", json.RootElement.GetProperty("component").GetString());
        return int.Parse(json.RootElement.GetProperty("text").GetString()!.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static async Task<ILocator> AskAsync(IPage page)
    {
        await page.Locator("[data-download]").ClickAsync();
        var dialog = DialogOf(page);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        return dialog;
    }

    private static async Task KeptPartAsync(ILocator dialog, string sentence)
    {
        var download = await dialog.Page.RunAndWaitForDownloadAsync(() => Confirm(dialog, "Save what came").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), Cancelled);
        Assert.EndsWith("-part.log", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("# This file is not whole: ", lines[^1], StringComparison.Ordinal);
        Assert.Contains(sentence, lines[^1], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 2, 40_000);
        Assert.Equal(Enumerable.Range(1, lines.Length - 1), lines[..^1].Select(static line => Number(line, "Text")));
    }

    private async Task<ILocator> BeginRangeAsync()
    {
        var dialog = await AskAsync(await OpenViewAsync());
        await dialog.GetByText("A time range").ClickAsync();
        await dialog.GetByLabel("Last 6 h").CheckAsync();
        await Confirm(dialog, "Download").ClickAsync();
        return dialog;
    }

    private async Task<IPage> OpenViewAsync(string query = "")
    {
        var page = await OpenAsync($"/logs/view?target=demo&group=my%2Fnumbers{query}");
        await Assertions.Expect(page.Locator("[data-log-line]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return page;
    }
}
