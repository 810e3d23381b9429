using System.Collections.Immutable;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>Which replications are to be stopped together.</summary>
internal sealed record BulkStopBody
{
    public const string Example = """{ "replications": ["customers-sqlserver-to-aurora", "clickstream-mongodb-to-s3"] }""";

    /// <summary>The name of the member.</summary>
    public const string List = "replications";

    /// <summary>The most of one run.</summary>
    public const int Most = 500;

    public static string[] Members { get; } = [List];

    /// <summary>The ids of 1 to 500 replications.</summary>
    public required ImmutableArray<string> Replications { get; init; }

    /// <summary>Finds them, each once; what cannot be told is noted in the reader.</summary>
    public static ImmutableArray<ReplicationEntry> Read(BodyReader body, DmsSnapshot snapshot) =>
    [
        .. body.NeededTexts(List, Most).Select((id, index) => BodyReplication.Find(body, FormattableString.Invariant($"{List}[{index}]"), id, snapshot)).OfType<ReplicationEntry>().DistinctBy(static entry => entry.Key),
    ];
}
