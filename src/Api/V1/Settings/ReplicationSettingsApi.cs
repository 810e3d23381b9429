using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Api.V1.Runs;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>What a replication was told to do, and what came of it last.</summary>
internal static class ReplicationSettingsApi
{
    private static readonly QueryParameter At = SettingsFinder.At("at");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/replications/{id}/settings", SettingsAsync).Needs(Capability.ViewReplications).Takes(At).Produces<SettingsItem>().Produces(StatusCodes.Status304NotModified).FailsForReplication().Fails(ProblemKinds.SettingsNotKept, ProblemKinds.DatabaseUnavailable)
            .Says("getSettings", "Gets what a replication was told to do", "Its table mappings and settings as DMS keeps them, with the values of secrets masked; now, or at an earlier time.");
        api.MapGet("/replications/{id}/run", Run).Needs(Capability.ViewReplications).Produces<RunItem>().FailsForReplication()
            .Says("getRun", "Gets the latest run of a replication", "The stages of its start-up and what it has been doing since. Its times are those of AWS's dates and of the one newest message of the orchestrator (`latestMessage`): stages before that have none here. The orchestrator's log has all of its messages.");
    }

    private static async Task<IResult> SettingsAsync(string id, HttpContext http, DmsStore store, EntityTags tags, SettingsFinder finder)
    {
        var (snapshot, query) = (store.Current, new QueryReader(http));
        var at = query.Instant(At, isEnd: true);
        if (query.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(snapshot, id, out var entry, out var problem))
        {
            return problem;
        }

        if (at is null)
        {
            return tags.Answer(http, SettingsItem.Of(entry), snapshot.Targets.First(target => target.Target.Name == entry.Target.Name).InventoryReadAt);
        }

        var found = await finder.FindAsync(entry, at, http.RequestAborted);
        return found.Content is { } content ? TypedResults.Ok(SettingsItem.Of(content, found.SeenAt)) : found.Problem!;
    }

    private static IResult Run(string id, HttpContext http, DmsStore store, TimeProvider time)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        return ReplicationId.TryFind(store.Current, id, out var entry, out var problem) ? TypedResults.Ok(RunItem.Of(entry, time.GetUtcNow())) : problem;
    }
}
