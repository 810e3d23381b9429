using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>A request as it came over the wire.</summary>
internal sealed record CannedRequest(string Method, string Host, string Path, ImmutableDictionary<string, string> Headers, string Body)
{
    public string Target => Headers["X-Amz-Target"];

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}
