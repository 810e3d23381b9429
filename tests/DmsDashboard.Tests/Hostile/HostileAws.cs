using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace DmsDashboard.Tests.Hostile;

/// <summary>
/// Puts hostile texts into AWS's answers, wherever AWS or somebody else could have written one: each name becomes another one, the same each time, so that
/// replications and tables stay what they are. ARNs and states stay, or nothing would be read any more.
/// </summary>
internal sealed class HostileAws(int shift = 0)
{
    private static readonly HashSet<string> Members =
    [
        "ReplicationConfigIdentifier", "ReplicationTaskIdentifier", "ReplicationInstanceIdentifier", "EndpointIdentifier", "ReplicationInstanceClass", "AvailabilityZone",
        "ServerName", "DatabaseName", "EngineDisplayName", "SslMode", "SchemaName", "TableName", "ValidationState", "ValidationStateDetails", "ResyncState",
        "StopReason", "FailureMessages", "LastFailureMessage", "CdcStartPosition", "CdcStopPosition", "RecoveryCheckpoint", "TaskData", "ReasonForNewProvisioningData",
    ];

    private readonly ConcurrentDictionary<(string Member, string Text), string> _given = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>An answer with such texts in it.</summary>
    /// <param name="target">The operation.</param>
    /// <param name="answer">As the endpoint would send it; it is changed.</param>
    public JsonNode Rewrite(string target, JsonNode answer)
    {
        Change(answer);
        return answer;
    }

    /// <summary>What became of a text.</summary>
    public string Of(string member, string text) => _given.GetOrAdd((member, text), static (key, all) => all.Next(key.Member), this);

    /// <summary>True when some name has become this text.</summary>
    public bool HasGiven(string text) => _given.Values.Contains(text);

    private string Next(string member)
    {
        // Of both kinds of replication: two of one name are a page of choices.
        var number = _counts.AddOrUpdate(member is "ReplicationTaskIdentifier" ? "ReplicationConfigIdentifier" : member, 0, static (_, last) => last + 1);
        var text = Payloads.All[(number + shift) % Payloads.All.Length];
        return number < Payloads.All.Length ? text : $"{text} {number}";
    }

    private void Change(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    members[name] = Changed(name, value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Change(item);
                }

                break;
        }
    }

    private JsonNode? Changed(string name, JsonNode? value)
    {
        if (!Members.Contains(name))
        {
            Change(value);
            return value;
        }

        return value switch
        {
            JsonArray texts => new JsonArray([.. texts.Select(text => (JsonNode)Of(name, text!.GetValue<string>()))]),
            JsonValue text when text.TryGetValue<string>(out var known) => Of(name, known),
            _ => value,
        };
    }
}
