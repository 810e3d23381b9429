using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Dialogs;

public sealed class StartDialogTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Stopped = "returns-postgres-to-aurora";
    private const string NeverRan = "hr-sqlserver-to-postgres";
    private const string StoppedTask = "baskets-mysql-to-kinesis";

    [Fact]
    public async Task Fields_ThatNeedAChange_AreNamedFocusedAndKept()
    {
        var page = await OpenAsync();
        var dialog = await AskAsync(page, "Resume", Stopped);
        await Choice(dialog, "A position").CheckAsync();
        await Field(dialog, "CDC start position").FillAsync("0000124A-6800A778");
        await LeavesTheRestInPlaceAsync(Look.Light, "CDC start position", "1 field needs a change", Choice(dialog, "At server time"));
        await Choice(dialog, "At server time").CheckAsync();
        await Field(dialog, "Time, UTC").FillAsync("2018-02-09 12:12:12");
        await LeavesTheRestInPlaceAsync(Look.Phone, "Time, UTC", "2 fields need a change", dialog.GetByText("Premigration assessment").First);

        await Confirm(dialog, "Resume replication").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Field(dialog, "CDC start position")).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByText("2 fields need a change")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert).Filter(new() { HasText = "with a slash" })).ToBeVisibleAsync();
        await Assertions.Expect(Field(dialog, "Time, UTC")).ToHaveValueAsync("2018-02-09 12:12:12");
        Assert.Equal(0, Dashboard.AwsServer.Requests.Of("StartReplication"));

        // Leaving a field is the beginning of a press below it: what is said of the field must not move that away.
        async Task LeavesTheRestInPlaceAsync(Look look, string label, string said, ILocator next)
        {
            await page.SetViewportSizeAsync(look.Width, look.Height);
            await Field(dialog, label).FocusAsync();
            // What was typed has been answered: until here it is not said, but nothing can be sent.
            await Assertions.Expect(dialog.GetByText("The AWS CLI command that does the same follows")).ToBeAttachedAsync();
            ILocator[] below = [next, Confirm(dialog, "Resume replication")];
            var before = await PlacesAsync(below);

            await Field(dialog, label).BlurAsync();
            await Assertions.Expect(dialog.GetByText(said)).ToBeVisibleAsync();

            Assert.Equal(before, await PlacesAsync(below));
        }
    }

    [Fact]
    public async Task Fields_Mended_AreSent()
    {
        var page = await OpenAsync();
        var dialog = await AskAsync(page, "Resume", Stopped);
        await Choice(dialog, "A position").CheckAsync();
        await Field(dialog, "CDC start position").FillAsync("nonsense");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(dialog.GetByText("1 field needs a change")).ToBeVisibleAsync();

        await Field(dialog, "CDC start position").FillAsync("0000124A/6800A778");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "AWS CLI command" })).ToContainTextAsync("--cdc-start-position 0000124A/6800A778");
        await Confirm(dialog, "Resume replication").ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Dashboard.UntilAsync(() => Dashboard.Find(static replication => replication.ReplicationConfigIdentifier == Stopped).CdcStartPosition == "0000124A/6800A778", Cancelled);
    }

    [Fact]
    public async Task Task_ThatCapturesOnly_BeginsAnewAtAPositionByKeyboardAlone()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Start… {StoppedTask}", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = DialogOf(page);
        await Assertions.Expect(dialog.Locator("input[value=start-replication]")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Choice(dialog, "A position")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("mysql-bin-changelog.14482");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(dialog.GetByText("Add the offset after a colon, as in mysql-bin-changelog.014482:373. The file number has 6 digits.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("mysql-bin-changelog.014482:373");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "AWS CLI command" })).ToContainTextAsync("aws dms start-replication-task");
        await Confirm(dialog, "Start at this position").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Row(page, StoppedTask)).ToHaveAttributeAsync("data-status", "running", new() { Timeout = 60_000 });
        Assert.Equal(1, Dashboard.AwsServer.Requests.Of("StartReplicationTask"));
    }

    [Fact]
    public async Task Reload_NameTypedWrongThenRight_IsSentOnlyThen()
    {
        var page = await OpenAsync();
        var dialog = await AskAsync(page, "Reload", Stopped);
        var name = dialog.Locator("#confirm-name");
        var confirm = dialog.Locator("[data-confirm]");
        await Assertions.Expect(confirm).ToBeDisabledAsync();

        await name.PressSequentiallyAsync(Stopped[..^1] + "x");
        await Assertions.Expect(name).ToHaveValueAsync(Stopped[..^1] + "x");
        await Assertions.Expect(confirm).ToBeDisabledAsync();
        await name.PressAsync("Backspace");
        await name.PressSequentiallyAsync(Stopped[^1..]);
        await Assertions.Expect(confirm).ToBeEnabledAsync();
        Assert.Equal(0, Dashboard.AwsServer.Requests.Of("StartReplication"));
        await confirm.ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        Assert.Equal(1, Dashboard.AwsServer.Requests.Of("StartReplication"));
    }

    [Fact]
    public async Task Assessment_Asked_IsRunByTheStart()
    {
        var page = await OpenAsync();
        var dialog = await AskAsync(page, "Start", NeverRan);
        await dialog.GetByText("Premigration assessment").First.ClickAsync();
        await dialog.GetByLabel("Assess the source and target before the start").CheckAsync();
        await Choice(dialog, "SSE_KMS").CheckAsync();
        await Confirm(dialog, "Start replication").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field(dialog, "ARN of the KMS key")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("arn:aws:kms:eu-central-1:123456789012:key/1234abcd");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "AWS CLI command" })).ToContainTextAsync("--premigration-assessment-settings '{\"ResultEncryptionMode\":\"SSE_KMS\"");
        await Confirm(dialog, "Start replication").ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Dashboard.UntilAsync(() => Dashboard.Find(static replication => replication.ReplicationConfigIdentifier == NeverRan).PremigrationAssessmentStatuses.Count == 1, Cancelled);
    }

    [Fact]
    public async Task Dialog_WithEntries_IsNotClosedByAPressBesideIt()
    {
        var page = await OpenAsync();
        var dialog = await AskAsync(page, "Resume", Stopped);
        await Choice(dialog, "A time").CheckAsync();
        await Field(dialog, "Time, UTC").FillAsync("2026-11-15");
        await Assertions.Expect(page.Locator("dialog[data-entered]")).ToBeVisibleAsync();

        await page.Mouse.ClickAsync(5, 5);
        await Assertions.Expect(Field(dialog, "Time, UTC")).ToHaveValueAsync("2026-11-15");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task<float[]> PlacesAsync(ILocator[] below) => [.. await Task.WhenAll(below.Select(static async one => (await one.BoundingBoxAsync())!.Y))];

    private static ILocator Choice(ILocator dialog, string name) => dialog.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });

    private static ILocator Field(ILocator dialog, string label) => dialog.GetByLabel(label, new() { Exact = true });
}
