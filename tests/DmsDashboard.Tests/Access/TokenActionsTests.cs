using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Access;

public sealed class TokenActionsTests
{
    private static readonly ActionOrigin Admin = Given.Admin.As("l.brandt", "10.4.18.31, Chrome");

    private static readonly Permissions Reading = Permissions.Of([Capability.ReadLogs, Capability.ViewReplications]);

    [Fact(Timeout = 60_000)]
    public async Task Create_ByAnAdmin_IsToldOnceAndOnlyItsHashIsKept()
    {
        await using var backend = await Backend.StartAsync();

        var answer = await CreateAsync(backend);

        Assert.Equal(ActionOutcome.Accepted, answer.Result.Outcome);
        var token = Assert.Single(await backend.TokenStore.ListAsync(Backend.Cancelled));
        Assert.Equal(("build", Reading, "l.brandt", Backend.Noon, answer.Secret!.Prefix), (token.Name, token.Permissions, token.CreatedBy, token.CreatedAt, token.Prefix));
        Assert.Equal(token, await backend.TokenStore.FindAsync(answer.Secret, Backend.Cancelled));
        Assert.DoesNotContain(answer.Secret.Text[10..], await DatabaseText.ReadAsync(backend.DatabasePath), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Secret.Text[10..], $"{answer}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task CreateAndRevoke_ByAnAdmin_AreInTheActivity()
    {
        await using var backend = await Backend.StartAsync();
        await CreateAsync(backend);
        var token = Assert.Single(await backend.TokenStore.ListAsync(Backend.Cancelled));

        Assert.Equal(ActionOutcome.Accepted, (await backend.TokenActions.RevokeAsync(token, Admin, Backend.Cancelled)).Outcome);

        var items = await backend.Activity.QueryAsync(new ActivityQuery(), Backend.Cancelled);
        Assert.Equal(["RevokeToken", "CreateToken"], items.Select(static item => item.Operation));
        Assert.All(items, static item => Assert.Equal(("build", "l.brandt", "10.4.18.31, Chrome", ActionOutcome.Accepted), (item.Identifier, item.Who, item.From, item.Outcome)));
        Assert.Equal("""{"Capabilities":"ViewReplications ReadLogs","ExpiresAt":"2027-02-13T12:00:00Z"}""", items[1].Parameters);
        Assert.Equal((Backend.Noon, "l.brandt"), ((await backend.TokenStore.FindAsync(token.Id, Backend.Cancelled))!.RevokedAt, "l.brandt"));
        Assert.Equal(ActionOutcome.NotOffered, (await backend.TokenActions.RevokeAsync(token, Admin, Backend.Cancelled)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task CreateAndRevoke_ByAnOperator_AreNotAllowedAndRecorded()
    {
        await using var backend = await Backend.StartAsync();
        await CreateAsync(backend);
        var token = Assert.Single(await backend.TokenStore.ListAsync(Backend.Cancelled));

        var answer = await backend.TokenActions.CreateAsync(new TokenRequest("mine", Reading, Backend.Noon.AddDays(1)), Given.Operator, Backend.Cancelled);
        var revoked = await backend.TokenActions.RevokeAsync(token, Given.Operator, Backend.Cancelled);

        Assert.Null(answer.Secret);
        Assert.Equal((ActionOutcome.NotAllowed, ActionOutcome.NotAllowed), (answer.Result.Outcome, revoked.Outcome));
        Assert.True((await backend.TokenStore.FindAsync(token.Id, Backend.Cancelled))!.IsGood(Backend.Noon));
        Assert.Equal(2, (await backend.Activity.QueryAsync(new ActivityQuery { Outcomes = [ActionOutcome.NotAllowed] }, Backend.Cancelled)).Length);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("", "ReadLogs", 1, "Name is empty")]
    [InlineData(" build ", "ReadLogs", 1, "blanks around it")]
    [InlineData("build\n", "ReadLogs", 1, "Name")]
    [InlineData("x\u0007y", "ReadLogs", 1, "control characters")]
    [InlineData("buil\u202Ed", "ReadLogs", 1, "not seen")]
    [InlineData("buil\u200Bd", "ReadLogs", 1, "not seen")]
    [InlineData("buil\U000E0041d", "ReadLogs", 1, "not seen")]
    [InlineData("buil\u2028d", "ReadLogs", 1, "not seen")]
    [InlineData("a name that is much longer than any that a person would give to it", "ReadLogs", 1, "more than 60")]
    [InlineData("taken", "ReadLogs", 1, "'taken' is that of a token that is still good")]
    [InlineData("new", "", 1, "Capabilities are missing")]
    [InlineData("new", "ReadLogs ManageAccess", 1, "no token gets")]
    [InlineData("new", "ReadLogs", 0, "not after now")]
    [InlineData("new", "ReadLogs", -1, "not after now")]
    [InlineData("new", "ReadLogs", 367, "more than 366 days")]
    public async Task Create_WhatMayNotBe_SaysWhichFieldAndWhy(string name, string capabilities, int days, string words)
    {
        await using var backend = await Backend.StartAsync();
        await CreateAsync(backend, "taken");

        var answer = await backend.TokenActions.CreateAsync(new TokenRequest(name, Permissions.Read(capabilities), Backend.Noon.AddDays(days)), Admin, Backend.Cancelled);

        Assert.Null(answer.Secret);
        Assert.Equal(ActionOutcome.NotOffered, answer.Result.Outcome);
        Assert.Contains(words, answer.Result.Sentence, StringComparison.Ordinal);
        Assert.Single(await backend.TokenStore.ListAsync(Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_AfterARestart_IsStillKnown()
    {
        await using var backend = await Backend.StartAsync();
        var answer = await CreateAsync(backend);

        await backend.RestartAsync();

        Assert.Equal("build", (await backend.TokenStore.FindAsync(answer.Secret!, Backend.Cancelled))?.Name);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_OfAFileThatWasDeleted_LetsNobodyInAnyMore()
    {
        await using var backend = await Backend.StartAsync();
        var secret = (await CreateAsync(backend)).Secret!;
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(backend.DatabasePath + end);
        }

        var refused = await CreateAsync(backend, "second");
        var again = await CreateAsync(backend, "second");

        Assert.Equal((ActionOutcome.NotOffered, ActionOutcome.Accepted), (refused.Result.Outcome, again.Result.Outcome));
        Assert.Contains("deleted or replaced", refused.Result.Sentence, StringComparison.Ordinal);
        Assert.Null(await backend.TokenStore.FindAsync(secret, Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Use_ManyTimesAtOnceAndAMinuteLater_IsNotedOnceAMinute()
    {
        await using var backend = await Backend.StartAsync();
        var secret = (await CreateAsync(backend)).Secret!;
        var token = (await backend.TokenStore.FindAsync(secret, Backend.Cancelled))!;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => backend.TokenStore.UseAsync(token, Backend.Cancelled)));
        backend.Time.Advance(TimeSpan.FromSeconds(59));
        await backend.TokenStore.UseAsync(token, Backend.Cancelled);
        var first = (await backend.TokenStore.FindAsync(token.Id, Backend.Cancelled))!.LastUsedAt;
        backend.Time.Advance(TimeSpan.FromSeconds(1));
        await backend.TokenStore.UseAsync(token, Backend.Cancelled);

        Assert.Equal(Backend.Noon, first);
        Assert.Equal(Backend.Noon.AddMinutes(1), (await backend.TokenStore.FindAsync(secret, Backend.Cancelled))!.LastUsedAt);
    }

    private static Task<TokenAnswer> CreateAsync(Backend backend, string name = "build") =>
        backend.TokenActions.CreateAsync(new TokenRequest(name, Reading, Backend.Noon.AddDays(90)), Admin, Backend.Cancelled);
}
