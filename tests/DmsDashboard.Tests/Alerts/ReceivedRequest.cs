using System.Text.Json;

namespace DmsDashboard.Tests.Alerts;

/// <summary>What a webhook was sent.</summary>
internal sealed record ReceivedRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => Headers["X-DMS-Message-Id"];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
