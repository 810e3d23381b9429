using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Dialogs;

/// <summary>Every dialog in every state that it has, in light, in dark and on a phone: axe finds nothing serious, it fits, and a picture is kept.</summary>
public sealed class DialogLooksTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly (string Name, string Verb, string Identifier, Func<ILocator, Task> FillAsync)[] Dialogs =
    [
        ("dialog-start-first", "Start", "hr-sqlserver-to-postgres", static _ => Task.CompletedTask),
        ("dialog-start-assessment", "Start", "hr-sqlserver-to-postgres", AssessAsync),
        ("dialog-start-resume", "Resume", "returns-postgres-to-aurora", static _ => Task.CompletedTask),
        ("dialog-start-reload", "Resume", "returns-postgres-to-aurora", static dialog => dialog.Locator("input[value=reload-target]").CheckAsync()),
        ("dialog-start-position", "Start", "baskets-mysql-to-kinesis", ErrAsync),
        ("dialog-start-task", "Start", "employees-sqlserver-to-postgres", static _ => Task.CompletedTask),
        ("dialog-stop", "Stop", "orders-oracle-to-aurora", static _ => Task.CompletedTask),
        ("dialog-stop-task", "Stop", "newsletter-postgres-to-redshift", static _ => Task.CompletedTask),
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnEveryDialog_FindsNothingSerious(string name)
    {
        var look = Look.Of(name);
        var page = await OpenAsync("/", look);
        var found = new List<string>();

        foreach (var (picture, verb, identifier, fillAsync) in Dialogs)
        {
            await page.GotoAsync($"/replications/{identifier}");
            await page.GetByRole(AriaRole.Button, new() { Name = $"{verb}… {identifier}", Exact = true }).ClickAsync();
            var dialog = DialogOf(page);
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            await fillAsync(dialog);
            await Screenshots.TakeAsync(page, picture, look);
            found.AddRange(await Axe.SeriousAsync(page, picture));
            Assert.Equal(look.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }

        Assert.Empty(found);
    }

    private static async Task AssessAsync(ILocator dialog)
    {
        await dialog.GetByText("Premigration assessment").First.ClickAsync();
        await dialog.GetByLabel("Assess the source and target before the start").CheckAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "SSE_KMS" }).CheckAsync();
        await dialog.GetByLabel("ARN of the KMS key").FillAsync("alias/mine");
        await dialog.GetByLabel("ARN of the KMS key").PressAsync("Tab");
        await Assertions.Expect(dialog.GetByText("1 field needs a change")).ToBeVisibleAsync();
    }

    private static async Task ErrAsync(ILocator dialog)
    {
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "At server time" }).CheckAsync();
        await dialog.GetByLabel("Time, UTC").FillAsync("2018-02-09 12:12:12");
        await dialog.GetByLabel("CDC start position").FillAsync("mysql-bin-changelog.14482");
        await dialog.GetByLabel("CDC start position").PressAsync("Tab");
        await Assertions.Expect(dialog.GetByText("2 fields need a change")).ToBeVisibleAsync();
    }
}
