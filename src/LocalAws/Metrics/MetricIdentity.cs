using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>What tells a metric from all others: its namespace, its name, and all of its dimensions in whatever order.</summary>
internal sealed record MetricIdentity(string Namespace, string Name, ImmutableSortedDictionary<string, string> Dimensions)
{
    /// <summary>The dimension of serverless replications.</summary>
    public const string ReplicationConfigId = "ReplicationConfigId";

    /// <summary>The dimension of replication instances, and one of the two of classic tasks.</summary>
    public const string InstanceIdentifier = "ReplicationInstanceIdentifier";

    /// <summary>The other dimension of classic tasks: their resource id, not their identifier.</summary>
    public const string TaskIdentifier = "ReplicationTaskIdentifier";

    /// <summary>The dimensions as they are sent.</summary>
    public static ImmutableSortedDictionary<string, string> DimensionsOf(params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in dimensions)
        {
            all.Add(name, value);
        }

        return all.ToImmutable();
    }

    /// <summary>Writes it as the structure Metric.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(Namespace), Namespace);
        writer.WriteString("MetricName", Name);
        writer.WriteStartArray(nameof(Dimensions));
        foreach (var (name, value) in Dimensions)
        {
            writer.WriteStartObject();
            writer.WriteString(nameof(Name), name);
            writer.WriteString("Value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
