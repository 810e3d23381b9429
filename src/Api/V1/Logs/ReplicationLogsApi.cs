using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>The log of a replication: a range of it, or what comes from now on.</summary>
internal static class ReplicationLogsApi
{
    private const string Ndjson = "application/x-ndjson";

    private static readonly QueryParameter Lines = new("lines", "How many of the newest lines come first.") { Range = (0, 10_000), Default = "100" };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/replications/{id}/logs", ReadAsync).Needs(Capability.ReadLogs).Takes(LogQuery.Parameters)
            .Produces<LogLinePage>(StatusCodes.Status200OK, "application/json", Ndjson, "text/plain").FailsForReplication()
            .Fails(ProblemKinds.AwsNotFound, ProblemKinds.InvalidState, ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy)
            .Says("readLogs", "Reads a time range of a log", "Straight from CloudWatch Logs, the oldest line first.");
        api.MapGet("/replications/{id}/logs/follow", Follow).Needs(Capability.ReadLogs).Takes(Lines).Produces<LogLineItem>(StatusCodes.Status200OK, Ndjson).FailsForReplication().Fails(ProblemKinds.TooManyRequests)
            .Says("followLogs", "Follows a log", "A JSON object a line, until the program leaves. Lines of the log have the members of a page's items. One with the member mark tells what happened to the log itself: a gap, a lost connection, that it is live. One with heartbeat comes every 15 seconds, between lines too, and says that the connection holds and that whoever follows may still do so; one with ended is the last. A caller may follow 50 at once.");
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, DmsStore store, LogReadingStore readings, TimeProvider time)
    {
        var reader = new QueryReader(http);
        var query = LogQuery.Read(reader, time.GetUtcNow());
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        var range = new LogRangeRequest([LogSource.Of(entry.Key)], query.From, query.To);
        return query.Format is LogFormat.Json
            ? await new LogPageReader(readings).ReadAsync(range, page, http.RequestAborted)
            : await FileAsync(http, readings, range, query.Format is LogFormat.Text ? LogFileFormat.Text : LogFileFormat.Ndjson);
    }

    private static async Task<IResult> FileAsync(HttpContext http, LogReadingStore readings, LogRangeRequest range, LogFileFormat format)
    {
        var pages = readings.ReadRangeAsync(range, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        http.Response.RegisterForDisposeAsync(pages);
        // The first page before the answer begins: what cannot be read at all is told as such.
        var hasPage = await pages.MoveNextAsync();
        return hasPage && pages.Current.Fault is { } fault ? ProblemAnswer.Of(fault) : new LogFileResult(pages, hasPage, range, format);
    }

    private static IResult Follow(string id, HttpContext http, DmsStore store, LogFollowers followers)
    {
        var reader = new QueryReader(http);
        var lines = reader.Number(Lines);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        if (followers.Enter(AccessPrincipal.CallerOf(http.User)) is not { } place)
        {
            return new ProblemAnswer(ProblemKinds.TooManyRequests, $"{LogFollowers.MaxOpen} logs are followed already, which is the limit of a caller: close one, then ask again.") { RetryAfter = (int)FollowedLog.Heartbeat.TotalSeconds };
        }

        http.Response.RegisterForDispose(place);
        return ActivatorUtilities.CreateInstance<FollowedLog>(http.RequestServices, LogSource.Of(entry.Key), lines);
    }
}
