using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>The list of both kinds, and one of them.</summary>
internal static class ReplicationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/replications", List).Needs(Capability.ViewReplications).Takes(ReplicationParameters.All).Produces<ReplicationPage>().Produces(StatusCodes.Status304NotModified).Fails(ProblemKinds.BadParameter)
            .Says("listReplications", "Lists replications", "DMS Serverless replications and classic tasks of all targets, as the last poll found them. A target that cannot be read keeps its last good data, with the fault beside it.");
        api.MapGet("/replications/{id}", Find).Needs(Capability.ViewReplications).Produces<ReplicationItem>().Produces(StatusCodes.Status304NotModified)
            .FailsForReplication()
            .Says("getReplication", "Gets one replication", "A DMS Serverless replication or a classic task, as the last poll found it.");
    }

    private static IResult List(HttpContext http, DmsStore store, EntityTags tags)
    {
        var (snapshot, reader) = (store.Current, new QueryReader(http));
        var query = ReplicationListQuery.Read(reader, snapshot);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = ReplicationPage.Of(snapshot, query, page);
        return tags.Answer(http, found, [.. found.Targets.Select(static target => target.CapturedAt)]);
    }

    private static IResult Find(string id, HttpContext http, DmsStore store, EntityTags tags)
    {
        var snapshot = store.Current;
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(snapshot, id, out var entry, out var problem))
        {
            return problem;
        }

        var item = ReplicationItem.Of(entry, snapshot);
        return tags.Answer(http, item, item.CapturedAt);
    }
}
