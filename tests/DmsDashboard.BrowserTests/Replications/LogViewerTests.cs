using System.Globalization;
using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

/// <summary>What a reader does with a log, in a group whose lines the test knows.</summary>
public sealed class LogViewerTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Group = "dms-tasks-browser-test";
    private const string Stream = "dms-task-BROWSERTEST";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Filter_Pressed_IsInTheAddressAndThereAfterAReload()
    {
        Write("[TARGET_APPLY    ]I:  all is well", "[TARGET_APPLY    ]E:  it broke");
        var page = await OpenLogAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Info") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]sev=EW"));
        await Assertions.Expect(Lines(page, "all is well")).ToHaveCountAsync(0);
        await page.ReloadAsync();

        await Assertions.Expect(Lines(page, "it broke")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(Lines(page, "all is well")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Search_TypedWhileLinesCome_LosesNoLetterAndGoesThroughItsMatches()
    {
        Write([.. Enumerable.Range(0, 60).Select(static i => $"[SORTER          ]W:  {Word(i)} {(i % 20 == 0 ? "NEEDLE_IN_HAY" : "hay")}")]);
        var page = await OpenLogAsync();
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the log" });
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(search).ToBeFocusedAsync();

        await search.PressSequentiallyAsync("needle_in_hay", new() { Delay = 60 });
        await Assertions.Expect(search).ToHaveValueAsync("needle_in_hay");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-matches]")).ToHaveTextAsync("1 of 3");
        await Assertions.Expect(page.Locator("mark.now")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(page.Locator("[data-matches]")).ToHaveTextAsync("3 of 3");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");

        await Assertions.Expect(page.Locator("[data-matches]")).ToHaveTextAsync("1 of 3");
        await Assertions.Expect(search).ToHaveValueAsync("needle_in_hay");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]q=needle_in_hay"));
    }

    [Fact]
    public async Task Event_OfSeveralLines_IsFoldedUntilPressed()
    {
        Write("[TARGET_APPLY    ]E:  Failed to execute statement:", "  'UPDATE \"public\".\"orders\"", "  SET \"id\"=?'");
        var page = await OpenLogAsync();
        await Assertions.Expect(Lines(page, "Failed to execute")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(Lines(page, "SET \"id\"")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "+2 lines" }).ClickAsync();

        await Assertions.Expect(Lines(page, "SET \"id\"")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Older_ScrolledUp_ComeInAndTheReaderKeepsThePlace()
    {
        var begin = TimeProvider.System.GetUtcNow().AddHours(-2);
        for (var i = 0; i < 1_500; i++)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, Stream, $"[SORTER          ]W:  number {Word(i)}", begin.AddMilliseconds(i * 10));
        }

        var page = await OpenLogAsync("&repeats=all");
        var kept = page.Locator("[data-log-kept]");
        await Assertions.Expect(Lines(page, $"number {Word(1_499)}")).ToBeVisibleAsync(Patient);
        await page.Keyboard.PressAsync("Home");
        var first = Lines(page, $"number {Word(1_000)}");
        await Assertions.Expect(first).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Log).HoverAsync();
        await page.Mouse.WheelAsync(0, -50);

        await Assertions.Expect(kept).ToContainTextAsync(new Regex("^1,[0-9]{3} lines"), new() { Timeout = 60_000 });
        await Assertions.Expect(first).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Home");
        // A page may begin with a line that is known already.
        await Assertions.Expect(Lines(page, $"number {Word(503)}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Jump_ToATimeThatIsNotHere_ReadsItAndLaterFollowsAgain()
    {
        var begin = TimeProvider.System.GetUtcNow().AddHours(-5);
        for (var i = 0; i < 1_800; i++)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, Stream, $"[SORTER          ]W:  number {Word(i)}", begin.AddSeconds(i * 10));
        }

        var page = await OpenLogAsync("&repeats=all");
        await Assertions.Expect(Lines(page, $"number {Word(1_799)}")).ToBeVisibleAsync(Patient);
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.TypeAsync("soon");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Type a time");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Go to a time" }).FillAsync(begin.AddSeconds(1_000).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".sel")).ToContainTextAsync(new Regex($"number ({Word(99)}|{Word(100)}|{Word(101)})"), new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".sel")).ToBeInViewportAsync();
        // Whoever typed the time goes on with the keys of the log, and wrapping keeps the place.
        foreach (var wraps in (string[])["true", "false"])
        {
            await page.Keyboard.PressAsync("w");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Wrap lines" })).ToHaveAttributeAsync("aria-pressed", wraps);
            await Assertions.Expect(page.Locator(".sel")).ToBeInViewportAsync();
        }

        await page.Locator("[data-log-follow]").ClickAsync();
        await Assertions.Expect(Lines(page, $"number {Word(1_799)}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Link_ToALine_OpensAtItAlthoughItIsLongAgo()
    {
        var begin = TimeProvider.System.GetUtcNow().AddHours(-5);
        for (var i = 0; i < 1_200; i++)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, Stream, $"[SORTER          ]W:  number {Word(i)}", begin.AddSeconds(i));
        }

        var page = await OpenLogAsync("&repeats=all");
        await Assertions.Expect(Lines(page, $"number {Word(1_199)}")).ToBeVisibleAsync(Patient);
        await page.Keyboard.PressAsync("Home");
        await Lines(page, $"number {Word(705)}").ClickAsync();
        // Older lines may come in above between looking and pressing, and the press is answered by the server: line and link are read in one look.
        var offered = await page.Locator("[data-log-copy=link]").EvaluateAsync<string[]>("link => [link.parentElement.querySelector('[data-log-copy=line]').dataset.copyText, link.dataset.copyText]");
        var (chosen, link) = (offered[0][offered[0].IndexOf("number ", StringComparison.Ordinal)..], offered[1]);
        // While others watch, its lines are here before the page is drawn.
        var near = await OpenAsync(new Uri(link).PathAndQuery, Look.Light);
        await Assertions.Expect(near.Locator(".sel")).ToBeInViewportAsync(new() { Timeout = 60_000 });
        for (var i = 1_200; i < 2_000; i++)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, Stream, $"[SORTER          ]W:  number {Word(i)}");
        }

        var other = await OpenAsync(new Uri(link).PathAndQuery, Look.Light);

        await Assertions.Expect(other.Locator(".sel")).ToContainTextAsync(chosen, new() { Timeout = 60_000 });
        await Assertions.Expect(other.Locator(".sel")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Log_ByKeyboardAlone_FindsAnErrorUnfoldsItAndShowsItsKeys()
    {
        Write("[SORTER          ]I:  before", "[TARGET_APPLY    ]E:  Failed to execute statement:", "  UPDATE orders", "[SORTER          ]I:  after");
        var page = await OpenLogAsync();
        await Assertions.Expect(Lines(page, "Failed to execute")).ToBeVisibleAsync(Patient);

        await page.Keyboard.PressAsync("Shift+E");
        await Assertions.Expect(page.Locator(".sel")).ToContainTextAsync("Failed to execute");
        await Assertions.Expect(page.Locator("[data-log-follow]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Lines(page, "UPDATE orders")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".sel").First).Not.ToContainTextAsync("Failed to execute");
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]wrap=1"));
        await page.Keyboard.PressAsync("Shift+?");
        await Assertions.Expect(DialogOf(page)).ToContainTextAsync("Next match");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(DialogOf(page)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("[data-log-follow]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private async Task<IPage> OpenLogAsync(string more = "")
    {
        var page = await OpenAsync("/", Look.Light);
        await page.GotoAsync($"/replications/{First("running")}/logs?with={Group}&without={Uri.EscapeDataString(OwnName())}{more}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-log-line]").First).ToBeVisibleAsync(Patient);
        return page;
    }

    // The replication's own lines are hidden: the test knows none of them.
    private string OwnName() => Dashboard.Find(static replication => replication.Status.Is("running")).ReplicationConfigArn.Split(':')[^1];

    private void Write(params string[] messages)
    {
        foreach (var message in messages)
        {
            Dashboard.AwsServer.Account.Logs.Write(Group, Stream, message);
        }
    }

    private static ILocator Lines(IPage page, string text) => page.Locator(".dm-ln").Filter(new() { HasText = text });

    // Words: numbers are one kind of line.
    private static string Word(int number) => string.Concat(number.ToString("0000", CultureInfo.InvariantCulture).Select(static digit => (char)('a' + (digit - '0'))));
}
