using Bunit;
using DmsDashboard.Components.LogDownload;
using Microsoft.JSInterop;

namespace DmsDashboard.Tests.Components.LogDownload;

public sealed class DownloadDialogTests : ComponentContext
{
    private readonly BunitJSModuleInterop _module;

    public DownloadDialogTests()
    {
        _module = JSInterop.SetupModule("./js/download.js");
        _module.Mode = JSRuntimeMode.Loose;
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_ClosedAndOpenedAgain_HasWhatWasTyped()
    {
        var button = await OpenAsync();
        await ChooseAsync(button, "A time range");
        await SpanAsync(button, DownloadSpan.Typed);
        await button.Find($"#{DownloadForm.FromField}").InputAsync("2026-11-15 0");

        await button.FindAll("footer button").First(static found => found.TextContent == "Close").ClickAsync();
        await button.Find("[data-download]").ClickAsync();

        Assert.Equal("2026-11-15 0", button.Find($"#{DownloadForm.FromField}").GetAttribute("value"));
        Assert.Empty(button.FindAll("[role=alert]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_RangeThatIsWrong_SaysSoAndBeginsNothing()
    {
        var button = await OpenAsync();
        await ChooseAsync(button, "A time range");
        await SpanAsync(button, DownloadSpan.Typed);
        await button.Find($"#{DownloadForm.FromField}").InputAsync("2026-11-15 08:00:00");
        await button.Find($"#{DownloadForm.ToField}").InputAsync("tomorrow");

        await button.Find("[data-begin]").ClickAsync();

        Assert.Contains("Write the time in UTC", button.Find($"#{DownloadForm.ToField}-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("tomorrow", button.Find($"#{DownloadForm.ToField}").GetAttribute("value"));
        Assert.Empty(_module.Invocations["begin"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_WhatThePageHolds_SaysHowManyThatIs()
    {
        var button = await OpenAsync();

        Assert.Contains("3 lines", button.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11-15 12:00:01 to 2026-11-15 12:00:03 UTC", button.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Contains("Only what the filters show: 1 line", button.Find("dialog").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_WhileItComes_ShowsHowFarAndThenHowItEnded()
    {
        var button = await OpenAsync();
        await ChooseAsync(button, "A time range");
        await SpanAsync(button, DownloadSpan.Last24Hours);
        await button.Find("[data-begin]").ClickAsync();

        var browser = Browser();
        await browser.OnProgress(new DownloadProgress(DownloadProgress.Running, 1_200, 34_000, "2026-11-15T06:00:00.000Z", null));
        button.WaitForAssertion(() => Assert.Equal("1,200 lines, 34 KB, up to 2026-11-15 06:00:00 UTC", button.Find("[data-counts]").TextContent));
        Assert.Equal("0.75", button.Find("progress").GetAttribute("value"));

        await browser.OnProgress(new DownloadProgress(DownloadProgress.Broken, 1_300, 35_000, "2026-11-15T06:10:00.000Z", "the connection to the dashboard broke off."));
        button.WaitForAssertion(() => Assert.All(["not whole", "The connection to the dashboard broke off."], words => Assert.Contains(words, button.Find("[data-download-state=broken]").TextContent, StringComparison.Ordinal)));
        Assert.NotEmpty(button.FindAll("[data-save]"));

        await button.Find("[data-back]").ClickAsync();
        Assert.NotEmpty(button.FindAll("[data-begin]"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(DownloadProgress.Done, 0, "there is nothing to save")]
    [InlineData(DownloadProgress.Done, 5, "is saved")]
    [InlineData(DownloadProgress.Refused, 0, "It could not begin.")]
    [InlineData(DownloadProgress.Cancelled, 0, "Cancelled.")]
    public async Task Dialog_AtTheEnd_SaysWhatThereIs(string state, long lines, string words)
    {
        var button = await OpenAsync();
        await button.Find("[data-begin]").ClickAsync();

        await Browser().OnProgress(new DownloadProgress(state, lines, lines * 10, null, state == DownloadProgress.Refused ? "No." : null));

        button.WaitForAssertion(() => Assert.Contains(words, button.Find($"[data-download-state={state}]").TextContent, StringComparison.Ordinal));
        Assert.Empty(button.FindAll("[data-save]"));
    }

    private BrowserDownload Browser() => ((DotNetObjectReference<BrowserDownload>)_module.VerifyInvoke("begin").Arguments[0]!).Value;

    private static Task ChooseAsync(IRenderedComponent<DownloadButton> button, string words) =>
        button.FindAll("label.dm-opt").Single(option => option.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(true);

    private static Task SpanAsync(IRenderedComponent<DownloadButton> button, DownloadSpan span) => button.Find($"input[name=download-span][value={span}]").ChangeAsync(true);

    private async Task<IRenderedComponent<DownloadButton>> OpenAsync()
    {
        var button = Render<DownloadButton>(parameters => parameters.Add(button => button.Subject, GivenDownload.Subject));
        await button.Find("[data-download]").ClickAsync();
        return button;
    }
}
