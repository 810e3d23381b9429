using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DmsDashboard.Alerts;
using DmsDashboard.Alerts.Bodies;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Alerts;

/// <summary>What each kind of webhook is sent, and how a receiver checks it.</summary>
public sealed class BodiesTests
{
    private const string Hostile = "<!channel> & <https://evil.example|click> *bold* [x](https://evil.example)";

    private static readonly PublicAddress Site = new("https://dms.example.com/");

    [Fact]
    public void Slack_HostileText_CallsNobodyAndLinksNowhere()
    {
        var body = Parsed(SlackBody.Of(Message(1, Hostile), Site));

        Assert.All(Texts(body), static text =>
        {
            Assert.DoesNotContain("<!channel>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<https://evil", text, StringComparison.Ordinal);
        });
        Assert.Contains(Texts(body), static text => text.Contains("<https://dms.example.com/replications/r0?target=production&kind=serverless|r0>", StringComparison.Ordinal));
        Assert.All(body.GetProperty("blocks").EnumerateArray(), static block => Assert.True(block.GetProperty("text").GetProperty("verbatim").GetBoolean()));
    }

    [Fact]
    public void Slack_ManyAlertsWithLongTexts_StaysWithinItsLimits()
    {
        var body = Parsed(SlackBody.Of(Message(50, new string('&', 5_000)), Site));

        Assert.InRange(body.GetProperty("blocks").GetArrayLength(), 2, 50);
        Assert.All(body.GetProperty("blocks").EnumerateArray(), static block => Assert.InRange(block.GetProperty("text").GetProperty("text").GetString()!.Length, 1, 3_000));
        Assert.Contains(Texts(body), static text => text.StartsWith("40 more.", StringComparison.Ordinal));
    }

    [Fact]
    public void Teams_HostileText_IsARunWithoutMarkup()
    {
        var text = TeamsBody.Of(Message(1, Hostile), Site);
        var card = Parsed(text).GetProperty("attachments")[0].GetProperty("content");

        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.All(card.GetProperty("body").EnumerateArray(), static block => Assert.Equal("RichTextBlock", block.GetProperty("type").GetString()));
        Assert.All(card.GetProperty("body").EnumerateArray().SelectMany(static block => block.GetProperty("inlines").EnumerateArray()), static run => Assert.Equal("TextRun", run.GetProperty("type").GetString()));
        Assert.Contains(Hostile, card.GetProperty("body")[1].GetProperty("inlines")[2].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_ManyAlertsWithLongTexts_StaysBelow28Kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(TeamsBody.Of(Message(50, new string('x', 5_000)), Site)), 1, 28_000);

    [Fact]
    public void Json_OfAnAlert_HasWhatAProgramNeeds()
    {
        var message = new OutboxMessage { Id = "m1", Webhook = "w", Content = Message(2, "Why."), CreatedAt = Given.Noon, NextAt = Given.Noon };

        var body = Parsed(JsonBody.Of(message, Site));

        Assert.Equal("m1", body.GetProperty("id").GetString());
        Assert.Equal("opened", body.GetProperty("kind").GetString());
        Assert.Equal("stoppedUnexpectedly", body.GetProperty("rule").GetString());
        Assert.Equal("2026-11-15T12:00:00Z", body.GetProperty("at").GetString());
        var alert = body.GetProperty("alerts")[0];
        Assert.Equal(Given.Arn("r0"), alert.GetProperty("arn").GetString());
        Assert.Equal("https://dms.example.com/replications/r0?target=production&kind=serverless", alert.GetProperty("url").GetString());
    }

    [Fact]
    public void Bodies_OfCapacityThatIsGone_NameItAndNeitherResolvedNorAGoodSign()
    {
        var lost = Alert(0, "DMS released its capacity. Only a reload is sure to work now.") with
        {
            Key = new AlertKey(new ReplicationKey("production", Given.Arn("r0")), AlertRule.Deprovision),
            Told = AlertSeverity.Critical,
            ResolvedAt = Given.Noon,
            Turn = AlertTurn.Released,
        };
        var told = Assert.Single(AlertTelling.Tell(AlertBook.Of([lost], ["production"], []), [], new AlertGrouping(TimeSpan.Zero, TellResolved: false), Given.Noon).Messages);

        var json = Parsed(JsonBody.Of(new OutboxMessage { Id = "m1", Webhook = "w", Content = told, CreatedAt = Given.Noon, NextAt = Given.Noon }, Site));
        var (slack, teams) = (SlackBody.Of(told, Site), TeamsBody.Of(told, Site));

        Assert.Equal(("released", "r0 lost its capacity", "critical"), (json.GetProperty("kind").GetString(), json.GetProperty("text").GetString(), json.GetProperty("severity").GetString()));
        Assert.Equal("released", json.GetProperty("alerts")[0].GetProperty("change").GetString());
        Assert.Equal(":octagonal_sign: r0 lost its capacity", Parsed(slack).GetProperty("text").GetString());
        Assert.Contains("Critical: r0 lost its capacity", teams, StringComparison.Ordinal);
        Assert.All([slack, teams], static body =>
        {
            Assert.Contains("DMS released its capacity. Only a reload is sure to work now.", body, StringComparison.Ordinal);
            Assert.DoesNotContain("esolved", body, StringComparison.Ordinal);
            Assert.DoesNotContain("check_mark", body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"good\"", body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Json_WithoutAPublicAddress_HasNoLinks()
    {
        var message = new OutboxMessage { Id = "m1", Webhook = "w", Content = Message(1, "Why."), CreatedAt = Given.Noon, NextAt = Given.Noon };

        Assert.Equal(JsonValueKind.Null, Parsed(JsonBody.Of(message, new PublicAddress(null))).GetProperty("alerts")[0].GetProperty("url").ValueKind);
    }

    [Fact(Timeout = 60_000)]
    public async Task Signature_OfWhatArrived_IsCheckedWithoutOurCode()
    {
        const string secret = "correct-horse-battery-staple";
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Json, ("Alerts:Webhooks:0:Secret", secret));

        host.Fail("orders");
        var request = await receiver.NextAsync();

        var parts = request.Headers["X-DMS-Signature"].Split(',').Select(static part => part.Split('=', 2)).ToDictionary(static part => part[0], static part => part[1]);
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
        var expected = Convert.ToHexStringLower(hmac.ComputeHash(Encoding.UTF8.GetBytes(parts["t"] + "." + request.Body)));
        Assert.Equal(expected, parts["v1"]);
        Assert.Equal(host.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), parts["t"]);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(request.Id, request.Json.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(1, 0, 2.5)]
    [InlineData(1, 0.999999, 5)]
    [InlineData(4, 0, 20)]
    [InlineData(40, 0.999999, 900)]
    public void Retry_AfterATry_WaitsLonger(int attempt, double random, double seconds) =>
        Assert.Equal(seconds, new RetryTimes(() => random).After(attempt, TimeSpan.FromMinutes(15), null).TotalSeconds, 0.01);

    private static JsonElement Parsed(string text) => JsonDocument.Parse(text).RootElement;

    private static IEnumerable<string> Texts(JsonElement body) =>
        [body.GetProperty("text").GetString()!, .. body.GetProperty("blocks").EnumerateArray().Select(static block => block.GetProperty("text").GetProperty("text").GetString()!)];

    private static AlertMessage Message(int count, string sentence) =>
        AlertMessage.Of(AlertMessageKind.Opened, [.. Enumerable.Range(0, count).Select(number => Alert(number, sentence))], Given.Noon);

    private static Alert Alert(int number, string sentence) => new()
    {
        Id = $"a{number}",
        Key = new AlertKey(new ReplicationKey("production", Given.Arn($"r{number}")), AlertRule.StoppedUnexpectedly),
        Identifier = $"r{number}",
        Kind = ReplicationKind.Serverless,
        Severity = AlertSeverity.Critical,
        Sentence = sentence,
        Since = Given.Noon.AddSeconds(number),
        OpenedAt = Given.Noon,
        ChangedAt = Given.Noon,
    };
}
