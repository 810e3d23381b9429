using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>What changes seldom in a target and is read seldom: endpoints and replication configs, by ARN.</summary>
internal sealed record Inventory
{
    public static readonly Inventory Empty = new();

    public ImmutableDictionary<string, DmsEndpoint> Endpoints { get; init; } = ImmutableDictionary<string, DmsEndpoint>.Empty;

    public ImmutableDictionary<string, ReplicationConfig> Configs { get; init; } = ImmutableDictionary<string, ReplicationConfig>.Empty;

    /// <summary>Parts that could not be read; what was known of them before is kept.</summary>
    public ImmutableArray<DmsFault> Faults { get; init; } = [];

    public DmsEndpoint? Endpoint(string? arn) => arn is null ? null : Endpoints.GetValueOrDefault(arn);

    /// <summary>The ARNs that <paramref name="replications"/> name and that are not here.</summary>
    public IEnumerable<string> MissingFor(IEnumerable<Replication> replications)
    {
        foreach (var replication in replications)
        {
            if (!Configs.ContainsKey(replication.ReplicationConfigArn))
            {
                yield return replication.ReplicationConfigArn;
            }

            if (replication.SourceEndpointArn is { } source && !Endpoints.ContainsKey(source))
            {
                yield return source;
            }

            if (replication.TargetEndpointArn is { } target && !Endpoints.ContainsKey(target))
            {
                yield return target;
            }
        }
    }
}
