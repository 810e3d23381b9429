using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Metrics;

/// <summary>The metrics of a replication.</summary>
internal static class MetricsApi
{
    private static readonly QueryParameter Range = new("range", "How far back; longer ranges have wider datapoints.") { Values = [.. MetricRange.All.Select(static range => range.Name)], Default = MetricRange.Hour.Name };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/replications/{id}/metrics", ReadAsync).Needs(Capability.ViewReplications).Takes(Range).Produces<MetricsItem>().FailsForReplication()
        .Fails(ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy)
        .Says("getMetrics", "Gets the metrics of a replication", "Datapoints of CloudWatch. AWS bills each reading, so that whoever asks often is better served by the widest range that will do.");

    private static async Task<IResult> ReadAsync(string id, HttpContext http, DmsStore store, MetricsStore metrics, Awaited awaited)
    {
        var reader = new QueryReader(http);
        var name = reader.Text(Range) ?? MetricRange.Hour.Name;
        if (MetricRange.Find(name) is not { } range)
        {
            reader.Refuse($"'{ReplicationNaming.Shown(name)}' in range is not known: use {string.Join(", ", Range.Values)}.");
            return reader.Refusal!;
        }

        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        return MetricSubject.Of(entry) is { } subject
            ? Answer(await awaited.FirstAsync(token => metrics.WatchAsync(new MetricsKey(entry.Target.Name, subject, range), token), static snapshot => snapshot is { CapturedAt: not null, IsFromHistory: false } or { Fault: not null }, http.RequestAborted), range)
            : new ProblemAnswer(ProblemKinds.NotReadYet, "The replication instance of the task is not read yet, and its metrics go by it: ask again in a moment.") { RetryAfter = 10 };
    }

    private static IResult Answer(MetricsSnapshot? snapshot, MetricRange range) => snapshot switch
    {
        { CapturedAt: not null } => TypedResults.Ok(MetricsItem.Of(snapshot, range)),
        { Fault: { } fault } => ProblemAnswer.Of(fault),
        _ => new ProblemAnswer(ProblemKinds.NotReadYet, "The metrics are being read: ask again in a moment.") { RetryAfter = 10 },
    };
}
