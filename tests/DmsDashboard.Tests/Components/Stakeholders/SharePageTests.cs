using System.Net;

namespace DmsDashboard.Tests.Components.Stakeholders;

/// <summary>Share links through HTTP: what opens them, and what does not.</summary>
public sealed class SharePageTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Link_ThatIsOpen_ShowsTheChosenOnesOnly()
    {
        await using var pages = await StakeholderPages.StartAsync();

        var page = await pages.GetAsync(await pages.ShareAsync());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(["Shop platform", "Both migrations", "Orders:", "Payments:", "This link works until 22 November, 12:00 UTC"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Equal(("no-store", "no-referrer", "noindex, nofollow"), (page.Headers["Cache-Control"], page.Headers["Referrer-Policy"], page.Headers["X-Robots-Tag"]));
        Assert.Equal("", page.SetCookie);
    }

    [Fact(Timeout = 60_000)]
    public async Task Link_OfAReplicationThatIsGone_SaysSo()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var path = await pages.ShareAsync();
        var first = pages.Store.Current.Entries.First().Arn;
        await pages.StopPollingAsync();

        pages.Store.Update(snapshot => snapshot with { Targets = [.. snapshot.Targets.Select(target => target with { Entries = [.. target.Entries.Where(entry => entry.Arn != first)] })] });
        var page = await pages.GetAsync(path);

        Assert.Contains("Orders: no longer there", page.Text, StringComparison.Ordinal);
        Assert.Contains("Payments:", page.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Links_ThatEndedOrNeverWere_AllLookTheSame()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var revoked = await pages.ShareAsync();
        await pages.Shares.RevokeAsync((await pages.Shares.ListAsync(Cancelled))[0].Id, "bob", Cancelled);
        var expired = await pages.ShareAsync("grey heron", TimeSpan.FromSeconds(20));
        pages.Time.Advance(TimeSpan.FromSeconds(20));

        StakeholderPages.Answer[] answers =
        [
            await pages.GetAsync(revoked), await pages.GetAsync(expired), await pages.GetAsync("/s/" + new string('A', 64)), await pages.GetAsync("/s/x"),
            await pages.GetAsync("/s/" + new string('x', 9_000)[..4_000]), await pages.PostAsync(expired, null, KeyValuePair.Create("passcode", "grey heron")),
        ];

        Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Single(answers.Select(static answer => answer.Html).Distinct());
        Assert.Single(answers.Select(static answer => string.Join(',', answer.Headers.Keys.Order())).Distinct());
        Assert.All(answers, static answer => Assert.Equal("no-store", answer.Headers["Cache-Control"]));
        Assert.Contains("This link has ended", answers[0].Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Link_WithAnyLetterChanged_HasEnded()
    {
        await using var pages = await StakeholderPages.StartAsync("--Shares:RequestsPerMinute=100000");
        var path = await pages.ShareAsync();

        for (var letter = "/s/".Length; letter < path.Length; letter++)
        {
            var changed = path.ToCharArray();
            changed[letter] = Alphabet[Alphabet.IndexOf(path[letter], StringComparison.Ordinal) ^ (1 << (letter % 6))];

            Assert.Equal(HttpStatusCode.NotFound, (await pages.GetAsync(new string(changed))).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await pages.GetAsync(path)).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_ThatIsAskedFor_KeepsTitleAndNamesBackUntilItIsKnown()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var path = await pages.ShareAsync("grey heron");

        var form = await pages.GetAsync(path);
        Assert.Contains("Write the passcode", form.Text, StringComparison.Ordinal);
        Assert.All(["Shop platform", "Orders", "Payments"], words => Assert.DoesNotContain(words, form.Text, StringComparison.Ordinal));
        // Else the browser would send the form with the origin "null", which is refused.
        Assert.Equal("same-origin", form.Headers["Referrer-Policy"]);

        var entered = await pages.EnterAsync(path, "grey heron");
        Assert.Equal((HttpStatusCode.Redirect, path), (entered.Status, entered.Headers["Location"]));
        Assert.Contains("Orders:", (await pages.GetAsync(path, entered.Cookie)).Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_ThatWasKnown_IsKeptInACookieForThisLinkOnly()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var (path, other) = (await pages.ShareAsync("grey heron"), await pages.ShareAsync("grey heron"));

        var entered = await pages.EnterAsync(path, "grey heron");

        var cookie = entered.SetCookie.Split('\n').Single(static line => line.StartsWith("dms-share=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All([$"path={path.ToLowerInvariant()}", "httponly", "samesite=lax", "expires=sun, 22 nov 2026 12:00:00 gmt"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("Orders", (await pages.GetAsync(other, entered.Cookie)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Orders", (await pages.GetAsync(path, entered.Cookie[..^1] + (entered.Cookie[^1] == '0' ? '1' : '0'))).Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_CookieOfALinkThatWasTakenBack_OpensNothing()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var path = await pages.ShareAsync("grey heron");
        var entered = await pages.EnterAsync(path, "grey heron");

        await pages.Shares.RevokeAsync((await pages.Shares.ListAsync(Cancelled))[0].Id, "bob", Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, (await pages.GetAsync(path, entered.Cookie)).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_TriedTooOften_IsLockedEvenForTheRightOneAndSaysForHowLong()
    {
        await using var pages = await StakeholderPages.StartAsync("--Shares:PasscodeTries=3");
        var path = await pages.ShareAsync("grey heron");

        for (var count = 0; count < 3; count++)
        {
            var wrong = await pages.EnterAsync(path, "grey hern");
            Assert.Equal(HttpStatusCode.Forbidden, wrong.Status);
            Assert.Contains("That is not the passcode of this link.", wrong.Text, StringComparison.Ordinal);
        }

        var locked = await pages.EnterAsync(path, "grey heron");
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.Status);
        Assert.InRange(int.Parse(locked.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 900);
        Assert.Contains("The passcode was tried too often.", locked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dms-share", locked.SetCookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.EnterAsync(await pages.ShareAsync("grey heron"), "grey heron")).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_FormOfAnotherSite_IsNotTaken()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var path = await pages.ShareAsync("grey heron");
        var form = await pages.GetAsync(path);

        var without = await pages.PostAsync(path, form.Cookie, KeyValuePair.Create("passcode", "grey heron"));
        var withoutCookie = await pages.PostAsync(path, null, [.. form.Hidden, KeyValuePair.Create("passcode", "grey heron")]);

        Assert.All([without, withoutCookie], static answer =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.DoesNotContain("dms-share", answer.SetCookie, StringComparison.Ordinal);
            Assert.Contains("Write the passcode again.", answer.Text, StringComparison.Ordinal);
        });
    }

    [Fact(Timeout = 60_000)]
    public async Task Requests_TooMany_AreTurnedAwayForAWhile()
    {
        await using var pages = await StakeholderPages.StartAsync("--Shares:RequestsPerMinute=6");
        var path = await pages.ShareAsync();
        for (var count = 0; count < 6; count++)
        {
            Assert.Equal(HttpStatusCode.OK, (await pages.GetAsync(path)).Status);
        }

        var busy = await pages.GetAsync(path);

        Assert.Equal(HttpStatusCode.TooManyRequests, busy.Status);
        Assert.InRange(int.Parse(busy.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await pages.GetAsync("/status")).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_Redirect_GoesToThisSiteWhateverTheAddressSays()
    {
        await using var pages = await StakeholderPages.StartAsync();
        var path = await pages.ShareAsync("grey heron");

        var entered = await pages.EnterAsync(path + "?theme=dark&returnUrl=//evil.example", "grey heron");

        Assert.StartsWith(path + "?", entered.Headers["Location"], StringComparison.Ordinal);
    }
}
