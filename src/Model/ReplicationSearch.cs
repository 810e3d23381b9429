namespace DmsDashboard.Model;

/// <summary>What a search for words looks at: names, ARNs, endpoints, replication instances, and what went wrong.</summary>
internal static class ReplicationSearch
{
    /// <summary>True when every word is found somewhere, without regard to case.</summary>
    internal static bool Matches(ReplicationEntry entry, string[] words)
    {
        foreach (var word in words)
        {
            if (!Contains(entry, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(ReplicationEntry entry, string word) =>
        Has(entry.Identifier, word)
        || Has(entry.Arn, word)
        || Has(entry.Replication.Status.Value, word)
        || Has(entry.Replication.StopReason, word)
        || Has(entry.Health.Sentence, word)
        || Has(entry.LatestMessage?.Message, word)
        || Has(entry.LatestMessage?.FailureMessage, word)
        || Contains(entry.Instance, word)
        || Contains(entry.SourceEndpoint, word)
        || Contains(entry.TargetEndpoint, word)
        || entry.Replication.FailureMessages.Any(message => Has(message, word));

    private static bool Contains(DmsEndpoint? endpoint, string word) =>
        endpoint is not null
        && (Has(endpoint.EndpointIdentifier, word) || Has(endpoint.Engine, word) || Has(endpoint.ServerName, word) || Has(endpoint.EndpointArn, word));

    private static bool Contains(ReplicationInstance? instance, string word) =>
        instance is not null
        && (Has(instance.ReplicationInstanceIdentifier, word) || Has(instance.ReplicationInstanceClass, word) || Has(instance.ReplicationInstanceArn, word));

    private static bool Has(string? text, string word) => text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
