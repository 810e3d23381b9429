using System.Globalization;
using System.Text.Json.Nodes;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts.Bodies;

/// <summary>
/// An adaptive card in a message, as a workflow of Microsoft Teams takes it (learn.microsoft.com: Create incoming webhooks with Workflows). Its texts are
/// runs, which know no markup: what an error says cannot become a link.
/// </summary>
internal static class TeamsBody
{
    // A message holds 28 kB.
    private const int Lines = 10, LongestSentence = 400, LongestTitle = 500;

    public static string Of(AlertMessage message, PublicAddress address)
    {
        var body = new JsonArray { Text(Run(MessageText.Short($"{Word(message)}: {message.Title}", LongestTitle), "bolder", Color(message))) };
        foreach (var line in message.Lines.Take(Lines))
        {
            var since = string.Create(CultureInfo.InvariantCulture, $" · {line.TargetName}, since {line.Since.UtcDateTime:d MMM, HH:mm} UTC. ");
            var name = Run(line.Identifier, "bolder");
            if (address.Of(line) is { } url)
            {
                name["selectAction"] = Open(line.Identifier, url);
            }

            body.Add(Text(name, Run(since), Run(MessageText.Short(line.Sentence, LongestSentence))));
        }

        if (message.Count > Lines)
        {
            body.Add(Text(Run(string.Create(CultureInfo.InvariantCulture, $"{message.Count - Math.Min(Lines, message.Lines.Length)} more."))));
        }

        return MessageText.Json(Message(Card(body, address)));
    }

    private static JsonObject Card(JsonArray body, PublicAddress address)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = body,
        };
        if (address.Alerts is { } page)
        {
            card["actions"] = new JsonArray { Open("Open the alerts", page) };
        }

        return card;
    }

    private static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray
        {
            new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card },
        },
    };

    private static JsonObject Open(string title, string url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    private static JsonObject Text(params JsonObject[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    private static JsonObject Run(string text, string weight = "default", string color = "default") =>
        new() { ["type"] = "TextRun", ["text"] = text, ["weight"] = weight, ["color"] = color };

    private static string Word(AlertMessage message) => message switch
    {
        { Kind: AlertMessageKind.Resolved } => "Over",
        { Kind: AlertMessageKind.Test } => "Test",
        { Severity: AlertSeverity.Critical } => "Critical",
        _ => "Warning",
    };

    private static string Color(AlertMessage message) => message switch
    {
        { Kind: AlertMessageKind.Resolved } => "good",
        { Kind: AlertMessageKind.Test } => "accent",
        { Severity: AlertSeverity.Critical } => "attention",
        _ => "warning",
    };
}
