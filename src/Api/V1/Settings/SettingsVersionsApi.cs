using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>When replications were told something else.</summary>
internal static class SettingsVersionsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/replications/{id}/settings/versions", ListAsync).Needs(Capability.ViewReplications).Produces<SettingsVersionList>().FailsForReplication().Fails(ProblemKinds.DatabaseUnavailable)
        .Says("listSettingsVersions", "Lists the versions of a replication's settings", "Each time at which a poll found other settings than before, as far back as they are kept.");

    private static async Task<IResult> ListAsync(string id, HttpContext http, DmsStore store, SettingsVersionStore versions)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ReplicationId.TryFind(store.Current, id, out var entry, out var problem))
        {
            return problem;
        }

        try
        {
            return TypedResults.Ok(new SettingsVersionList([.. (await versions.ListAsync(entry.Key, http.RequestAborted)).Select(SettingsVersionItem.Of)]));
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }
}
