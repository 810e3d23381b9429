using System.Net;
using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Api.V1.Settings;

/// <summary>What replications were told to do at earlier times, and the difference, as programs get it.</summary>
public sealed class SettingsVersionsTests
{
    private const string Name = "orders-oracle-to-aurora", Path = $"/replications/{Name}/settings", Compare = "/comparison?first=" + Name;

    [Fact(Timeout = 60_000)]
    public async Task Settings_OfAnEarlierTime_AreAsTheyWereThenAndCompared()
    {
        await using var app = await V1App.StartAsync();
        var first = Assert.Single(await VersionsAsync(app, 1));
        app.Time.Advance(TimeSpan.FromHours(1));
        await app.App.Services.GetRequiredService<SettingsVersionStore>().AppendAsync([Changed(app)], V1App.Cancelled);

        var versions = await VersionsAsync(app, 2);
        var then = await app.GetAsync($"{Path}?at=2026-11-15T12:30:00Z");
        var exactly = await app.GetAsync($"{Path}?at={versions[0].GetProperty("seenAt").GetString()}");
        var now = await app.GetAsync(Path);
        var compared = await app.GetAsync($"{Compare}&firstAt=2026-11-15T12:30:00Z&secondAt=2026-11-15");
        var same = await app.GetAsync($"{Compare}&firstAt=2026-11-15T12:30:00Z");
        var whole = await app.GetAsync($"{Compare}&show=all");

        Assert.Equal(first.GetRawText(), versions[1].GetRawText());
        Assert.Equal(first.GetProperty("seenAt").GetString(), then.GetProperty("seenAt").GetString());
        Assert.Equal(JsonValueKind.Null, now.GetProperty("seenAt").ValueKind);
        Assert.Equal(now.GetProperty("settings").GetRawText(), then.GetProperty("settings").GetRawText());
        Assert.Equal("{\"Marked\":true}", exactly.GetProperty("settings").GetRawText());
        var part = compared.GetProperty("parts").EnumerateArray().Single(static part => part.GetProperty("part").GetString() == "settings");
        var place = Assert.Single(part.GetProperty("places").EnumerateArray(), static place => place.GetProperty("path").GetString() == "Marked");
        Assert.Equal((JsonValueKind.Null, "true", true), (place.GetProperty("first").ValueKind, place.GetProperty("second").GetString(), place.GetProperty("isDifferent").GetBoolean()));
        Assert.Equal(compared.GetProperty("differences").GetInt32(), part.GetProperty("places").GetArrayLength());
        Assert.Equal((Name, Name), (compared.GetProperty("first").GetProperty("identifier").GetString(), compared.GetProperty("second").GetProperty("identifier").GetString()));
        Assert.Equal(0, same.GetProperty("differences").GetInt32());
        Assert.NotEqual(0, whole.GetProperty("parts")[0].GetProperty("places").GetArrayLength());
    }

    [Fact(Timeout = 60_000)]
    public async Task Comparison_OfTwo_TellsWhereTheyDiffer()
    {
        await using var app = await V1App.StartAsync();
        var other = app.Store.Current.Entries.First(static entry => entry.Identifier != Name && entry.Config is not null);

        var compared = await app.GetAsync($"{Compare}&second={Uri.EscapeDataString(ReplicationId(other))}");

        Assert.Equal(ReplicationId(other), compared.GetProperty("second").GetProperty("replication").GetString());
        Assert.Contains(compared.GetProperty("parts")[0].GetProperty("places").EnumerateArray(), static place => place.GetProperty("path").GetString() == "SourceEndpointArn");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/comparison", 400, "bad-parameter", "first is missing")]
    [InlineData("/comparison?first=nobody", 404, "replication-not-found", "'nobody'")]
    [InlineData($"{Compare}&second=nobody", 404, "replication-not-found", "'nobody'")]
    [InlineData($"{Compare}&show=some", 400, "bad-parameter", "use differences, all")]
    [InlineData($"{Compare}&firstAt=then", 400, "bad-parameter", "firstAt is no time")]
    [InlineData($"{Compare}&secondAt=2020-01-01", 404, "settings-not-kept", "the oldest version is from 2026-11-15T12:00")]
    [InlineData($"{Path}?at=2020-01-01", 404, "settings-not-kept", "the oldest version is from 2026-11-15T12:00")]
    [InlineData($"{Path}?when=2020-01-01", 400, "bad-parameter", "there are at")]
    public async Task Question_ThatHasNoAnswer_SaysWhy(string path, int status, string code, string said)
    {
        await using var app = await V1App.StartAsync();
        await VersionsAsync(app, 1);

        var problem = await app.FailAsync($"/api/v1{path}", (HttpStatusCode)status, code);

        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static string ReplicationId(ReplicationEntry entry) => $"{entry.Target.Name}/{entry.Arn}";

    // What a later poll would have found, as it writes it down.
    private static NewSettingsVersion Changed(V1App app)
    {
        var entry = app.Store.Current.FindByIdentifier(Name).Single();
        return new NewSettingsVersion(entry.Key, Name, app.Time.GetUtcNow(), SettingsContent.Of(entry)! with { Settings = """{"Marked":true}""" });
    }

    // They are written down beside the polls.
    private static async Task<List<JsonElement>> VersionsAsync(V1App app, int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            List<JsonElement> versions = [.. (await app.GetAsync($"{Path}/versions")).GetProperty("items").EnumerateArray()];
            if (versions.Count >= count)
            {
                return versions;
            }

            await timer.WaitForNextTickAsync(V1App.Cancelled);
        }
    }
}
