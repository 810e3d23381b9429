using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Api.V1.Runs;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>What a replication was told to do, and what came of it last.</summary>
internal static class ReplicationSettingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/replications/{id}/settings", Settings).Needs(Capability.ViewReplications).Produces<SettingsItem>().Produces(StatusCodes.Status304NotModified).FailsForReplication()
            .Says("getSettings", "Gets what a replication was told to do", "Its table mappings and settings as DMS keeps them, with the values of secrets masked.");
        api.MapGet("/replications/{id}/run", Run).Needs(Capability.ViewReplications).Produces<RunItem>().FailsForReplication()
            .Says("getRun", "Gets the latest run of a replication", "The stages of its start-up and what it has been doing since.");
    }

    private static IResult Settings(string id, HttpContext http, DmsStore store, EntityTags tags)
    {
        var snapshot = store.Current;
        return Found(id, http, snapshot, entry => tags.Answer(http, snapshot.Version, () => SettingsItem.Of(entry)));
    }

    private static IResult Run(string id, HttpContext http, DmsStore store, TimeProvider time) =>
        Found(id, http, store.Current, entry => TypedResults.Ok(RunItem.Of(entry, time.GetUtcNow())));

    private static IResult Found(string id, HttpContext http, DmsSnapshot snapshot, Func<ReplicationEntry, IResult> answer)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        return ReplicationId.TryFind(snapshot, id, out var entry, out var problem) ? answer(entry) : problem;
    }
}
