using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Tables;

/// <summary>The tables of a replication.</summary>
internal static class ReplicationTablesApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/replications/{id}/tables", ListAsync).Needs(Capability.ViewReplications).Takes(TableListQuery.Parameters).Produces<TablePage>().FailsForReplication()
        .Fails(ProblemKinds.InvalidState, ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy)
        .Says("listTables", "Lists the tables of a replication", "What DMS counts of each table. Tables are read while somebody looks: each page is a look, and waits for a whole reading where nobody else looks.");

    private static async Task<IResult> ListAsync(string id, HttpContext http, DmsStore store, TablesStore tables, Awaited awaited)
    {
        var reader = new QueryReader(http);
        var query = TableListQuery.Read(reader);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        // Of a reading under way its end is waited for, so that no page holds half of the tables.
        var snapshot = await awaited.FirstAsync(token => tables.WatchAsync(entry.Key, token), static snapshot => !snapshot.IsPartial || snapshot.Fault is not null, http.RequestAborted);
        return snapshot switch
        {
            { IsPartial: false } => TypedResults.Ok(query.Cut(snapshot, page)),
            { Fault: { } fault } => ProblemAnswer.Of(fault),
            _ => new ProblemAnswer(ProblemKinds.NotReadYet, "The tables are being read and there are many: ask again in a moment.") { RetryAfter = 10 },
        };
    }
}
