using System.Globalization;
using System.Text.Json.Nodes;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts.Bodies;

/// <summary>A message as Slack's incoming webhooks take it (docs.slack.dev: Incoming webhooks, Formatting message text).</summary>
internal static class SlackBody
{
    // A section's text holds 3,000 signs, a message 50 blocks.
    private const int Lines = 10, LongestText = 2_900, LongestSentence = 400;

    public static string Of(AlertMessage message, PublicAddress address)
    {
        var blocks = new JsonArray { Section($"{Sign(message)} *{Escaped(message.Title)}*") };
        foreach (var line in message.Lines.Take(Lines))
        {
            blocks.Add(Section(Text(line, address)));
        }

        if (message.Count > Lines)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"{message.Count - Math.Min(Lines, message.Lines.Length)} more.");
            blocks.Add(Section(address.Alerts is { } page ? $"{more} <{page}|All alerts>" : more));
        }

        return MessageText.Json(new JsonObject { ["text"] = $"{Sign(message)} {Escaped(message.Title)}", ["blocks"] = blocks });
    }

    /// <summary>The three signs that mean something to Slack; users and channels cannot be called without them.</summary>
    internal static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Text(AlertLine line, PublicAddress address)
    {
        var name = Escaped(line.Identifier);
        var link = address.Of(line) is { } url ? $"<{url}|{name}>" : $"*{name}*";
        var since = string.Create(CultureInfo.InvariantCulture, $"{line.TargetName}, since {line.Since.UtcDateTime:d MMM, HH:mm} UTC");
        return $"{link} · {Escaped(since)}\n{Escaped(MessageText.Short(line.Sentence, LongestSentence))}";
    }

    private static string Sign(AlertMessage message) => message switch
    {
        { Kind: AlertMessageKind.Resolved } => ":white_check_mark:",
        { Kind: AlertMessageKind.Test } => ":speech_balloon:",
        { Severity: AlertSeverity.Critical } => ":octagonal_sign:",
        _ => ":warning:",
    };

    // Verbatim: Slack makes no links of its own out of what an error text says.
    private static JsonObject Section(string text) => new()
    {
        ["type"] = "section",
        ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = MessageText.Short(text, LongestText), ["verbatim"] = true },
    };
}
