using System.Buffers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DmsDashboard.Access;
using DmsDashboard.Alerts;
using DmsDashboard.Alerts.Bodies;
using DmsDashboard.Api;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Every hostile text through whatever writes texts for others to read.</summary>
public sealed class TextsTests
{
    // What a spreadsheet takes for a formula, also behind what it leaves out at the beginning.
    private const string Formula = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Payloads.All.Length)];

    [Fact]
    public void Payloads_AreManyAndDiffer()
    {
        Assert.True(Payloads.All.Length >= 60);
        Assert.Distinct(Payloads.All);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Markup_WithIt_IsTextAndNothingElse(int number)
    {
        var text = Payloads.All[number];
        foreach (var markup in new[] { EncodedMarkup.Of($"<p title=\"{text}\">{text}</p>").Value, $"<p title=\"\">{LogTextMarkup.Marked(text, "s", true)}</p>", $"<p title=\"\">{LogTextMarkup.Marked(text, text, false)}</p>" })
        {
            var body = new HtmlParser().ParseDocument(markup).Body!;
            Assert.Equal(1, body.ChildElementCount);
            Assert.Equal(1, body.FirstElementChild!.Attributes.Length);
            Assert.All(body.FirstElementChild.QuerySelectorAll("*"), static element => Assert.Equal("mark", element.LocalName));
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Csv_WithIt_IsNoFormulaAndIsReadBack(int number)
    {
        var text = Payloads.All[number];

        var record = Assert.Single(CsvReader.Read(CsvText.Line([text, "next"])));

        Assert.Equal(2, record.Count);
        Assert.DoesNotContain(record[0].TrimStart(' ', '\u00a0', '\u200b', '\ufeff').FirstOrDefault('x'), record[0] == text ? Formula : "");
        Assert.DoesNotContain(record[0], static sign => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n'));
        Assert.EndsWith(text.Trim().Where(char.IsAsciiLetterOrDigit).LastOrDefault('\0').ToString().TrimEnd('\0'), string.Concat(record[0].Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void LogFile_WithIt_ObeysNothing(int number)
    {
        var line = new LogItem(1, new LogEvent { LogGroupName = "group", LogStreamName = Payloads.All[number], Timestamp = Given.Noon, Message = $"x{Payloads.All[number]}x" }, null);

        var text = Written(line, LogFileFormat.Text);
        var ndjson = Written(line, LogFileFormat.Ndjson);

        Assert.DoesNotContain(text, static sign => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n'));
        Assert.Equal(ndjson.Length - 1, ndjson.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain(ndjson[..^1], char.IsControl);
        using var read = JsonDocument.Parse(ndjson);
        Assert.Equal(line.Event!.Message, read.RootElement.GetProperty("message").GetString());
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Header_WithIt_IsOneHeaderWithAPlainName(int number)
    {
        var name = FileName.Safe(Payloads.All[number], "replication");

        var header = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.csv" }.ToString();

        Assert.Matches("^attachment; filename=\"?[A-Za-z0-9._-]+\\.csv\"?$", header);
        Assert.DoesNotContain("..", name.TrimEnd('.')[..1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void WayBack_WithIt_StaysOnThisHost(int number)
    {
        var back = ReturnAddress.Of(Payloads.All[number], "");

        Assert.True(Uri.TryCreate(new Uri("https://dms.example.com/"), back, out var address));
        Assert.Equal("dms.example.com", address.Host);
        Assert.DoesNotContain(back, char.IsControl);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Webhooks_WithIt_CallNobodyAndLinkNowhere(int number)
    {
        var message = Message(Payloads.All[number]);
        var site = new PublicAddress("https://dms.example.com/");

        using var slack = JsonDocument.Parse(SlackBody.Of(message, site));
        using var teams = JsonDocument.Parse(TeamsBody.Of(message, site));
        using var json = JsonDocument.Parse(JsonBody.Of(new OutboxMessage { Id = "m", Webhook = "w", Content = message, CreatedAt = Given.Noon, NextAt = Given.Noon }, site));

        // Whatever Slack reads between < and > is our link, and no text of it ends it or begins another.
        Assert.All(Texts(slack.RootElement), static text => Assert.All(
            text.Split('<').Skip(1),
            static part => Assert.Matches("^https://dms\\.example\\.com/[^|<>\\s]*\\|[^<>]*>[^<>]*$", part)));
        Assert.All(Members(teams.RootElement, "url").Concat(Members(json.RootElement, "url")), static url => Assert.Equal("dms.example.com", new Uri(url).Host));
        Assert.All(Members(teams.RootElement, "type"), static type => Assert.Contains(type, (string[])["message", "AdaptiveCard", "RichTextBlock", "TextRun", "Action.OpenUrl"]));
        Assert.Equal(Payloads.All[number], json.RootElement.GetProperty("alerts")[0].GetProperty("replication").GetString());
    }

    private static IEnumerable<string> Texts(JsonElement element) => Members(element, "text");

    private static IEnumerable<string> Members(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Members(item, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == name && member.Value.ValueKind is JsonValueKind.String ? [member.Value.GetString()!] : Members(member.Value, name)),
        _ => [],
    };

    private static string Written(LogItem item, LogFileFormat format)
    {
        var output = new ArrayBufferWriter<byte>();
        LogFileLine.Write(output, item, format);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static AlertMessage Message(string text) => AlertMessage.Of(
        AlertMessageKind.Opened,
        [
            new Alert
            {
                Id = "a",
                Key = new AlertKey(new ReplicationKey(text, Given.Arn("orders")), AlertRule.StoppedUnexpectedly),
                Identifier = text,
                Kind = ReplicationKind.Serverless,
                Severity = AlertSeverity.Critical,
                Sentence = text,
                Since = Given.Noon,
                OpenedAt = Given.Noon,
                ChangedAt = Given.Noon,
            },
        ],
        Given.Noon);
}
