using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store.Shares;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store.Shares;

public sealed class ShareStoreTests : IDisposable
{
    private readonly TempDatabase _file = new();
    private readonly ManualTimeProvider _time = new(Given.Noon);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Link_ThatIsOpen_IsFoundByItsTokenAfterARestartToo()
    {
        string token;
        using (var database = _file.Open())
        {
            (_, token) = await new ShareStore(database, _time).CreateAsync(Request(), "ada", Cancelled);
        }

        using var again = _file.Open();
        var found = await new ShareStore(again, _time).FindAsync(token, Cancelled);

        Assert.Equal(("Shop platform", "ada", Given.Noon.AddDays(7), false), (found!.Share.Title, found.Share.CreatedBy, found.Share.ExpiresAt, found.Share.HasPasscode));
        Assert.Equal([new SharedReplication(new ReplicationKey("demo", "arn:b"), "Payments"), new SharedReplication(new ReplicationKey("demo", "arn:a"), "Orders")], found.Share.Replications);
        Assert.True(found.IsProvenBy(null));
    }

    [Fact(Timeout = 60_000)]
    public async Task Link_ThatRanOut_IsNotFound()
    {
        using var database = _file.Open();
        var store = new ShareStore(database, _time);
        var (_, token) = await store.CreateAsync(Request(), "ada", Cancelled);

        _time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await store.FindAsync(token, Cancelled));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null(await store.FindAsync(token, Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Link_ThatWasTakenBack_IsNotFoundAndStaysInTheList()
    {
        using var database = _file.Open();
        var store = new ShareStore(database, _time);
        var (id, token) = await store.CreateAsync(Request(), "ada", Cancelled);

        Assert.True(await store.RevokeAsync(id, "bob", Cancelled));
        Assert.False(await store.RevokeAsync(id, "bob", Cancelled));

        Assert.Null(await store.FindAsync(token, Cancelled));
        var share = Assert.Single(await store.ListAsync(Cancelled));
        Assert.Equal((Given.Noon, "bob"), (share.RevokedAt, share.RevokedBy));
    }

    [Fact(Timeout = 60_000)]
    public async Task LinksThatEndedLongAgo_AreForgottenWhenOneIsMade()
    {
        using var database = _file.Open();
        var store = new ShareStore(database, _time);
        await store.CreateAsync(Request(), "ada", Cancelled);
        _time.Advance(TimeSpan.FromDays(38));

        await store.CreateAsync(Request() with { Title = "Another", ExpiresAt = _time.GetUtcNow().AddDays(1) }, "ada", Cancelled);

        Assert.Equal("Another", Assert.Single(await store.ListAsync(Cancelled)).Title);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_ThatIsRight_ProvesItselfForThisLinkOnly()
    {
        using var database = _file.Open();
        var store = new ShareStore(database, _time);
        var one = await FoundAsync(store, Request() with { Passcode = "grün wie Gras" });
        var other = await FoundAsync(store, Request() with { Passcode = "grün wie Gras" });

        var proof = one.ProofFor("grün wie Gras");

        Assert.NotNull(proof);
        Assert.True(one.IsProvenBy(proof));
        Assert.False(other.IsProvenBy(proof));
        Assert.False(one.IsProvenBy(null));
        Assert.False(one.IsProvenBy(""));
        Assert.Null(one.ProofFor("grün wie gras"));
        Assert.Null(one.ProofFor(""));
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_OfALinkWithoutOne_OpensNothing()
    {
        using var database = _file.Open();

        Assert.Null((await FoundAsync(new ShareStore(database, _time), Request())).ProofFor(""));
    }

    [Fact(Timeout = 60_000)]
    public async Task File_HoldsNeitherTokenNorPasscode()
    {
        string token;
        using (var database = _file.Open())
        {
            (_, token) = await new ShareStore(database, _time).CreateAsync(Request() with { Passcode = "grey heron" }, "ada", Cancelled);
        }

        foreach (var path in Directory.GetFiles(_file.Folder))
        {
            var bytes = await File.ReadAllBytesAsync(path, Cancelled);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(token)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Buffers.Text.Base64Url.DecodeFromChars(token)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("grey heron"u8));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task TwoThatMakeTheFirstLinkAtOnce_SignWithTheSameKey()
    {
        using var database = _file.Open();
        var store = new ShareStore(database, _time);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.CreateAsync(Request(), "ada", Cancelled)));

        foreach (var (_, token) in made)
        {
            Assert.NotNull(await store.FindAsync(token, Cancelled));
        }
    }

    private static ShareRequest Request() => new(
        "Shop platform",
        [new SharedReplication(new ReplicationKey("demo", "arn:b"), "Payments"), new SharedReplication(new ReplicationKey("demo", "arn:a"), "Orders")],
        Given.Noon.AddDays(7),
        null);

    private static async Task<OpenShare> FoundAsync(ShareStore store, ShareRequest request) => (await store.FindAsync((await store.CreateAsync(request, "ada", Cancelled)).Token, Cancelled))!;
}
