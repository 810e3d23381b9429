using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Api.V1.Settings;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Comparison;

/// <summary>Two replications, or one at two times, side by side.</summary>
internal static class ComparisonApi
{
    private static readonly QueryParameter First = new("first", "A replication, named as in paths.") { IsRequired = true, Example = "orders-oracle-to-aurora" };

    private static readonly QueryParameter Second = new("second", "The other; the same one where none is given, for a comparison of two times.") { Example = "orders-oracle-to-aurora" };

    private static readonly QueryParameter FirstAt = SettingsFinder.At("firstAt"), SecondAt = SettingsFinder.At("secondAt");

    private static readonly QueryParameter Show = QueryParameter.Of<ComparisonShow>("show", "Which places are told.") with { Default = "differences" };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/comparison", CompareAsync).Needs(Capability.ViewReplications).Takes(First, Second, FirstAt, SecondAt, Show).Produces<ComparisonItem>()
        .Fails(ProblemKinds.BadParameter, ProblemKinds.ReplicationNotFound, ProblemKinds.AmbiguousReplication, ProblemKinds.NotReadYet, ProblemKinds.SettingsNotKept, ProblemKinds.DatabaseUnavailable)
        .Says("compareSettings", "Compares what replications were told to do", "Two replications, or one at two times, place by place; secrets masked.");

    private static async Task<IResult> CompareAsync(HttpContext http, DmsStore store, SettingsFinder finder)
    {
        var query = new QueryReader(http);
        var first = query.Text(First);
        var second = query.Text(Second) ?? first;
        var (firstAt, secondAt, show) = (query.Instant(FirstAt, isEnd: true), query.Instant(SecondAt, isEnd: true), query.Choice<ComparisonShow>(Show));
        if (first is null)
        {
            query.Refuse("first is missing: name a replication.");
        }

        if (query.Refusal is { } refusal)
        {
            return refusal;
        }

        var (one, problem) = await SideAsync(first!, firstAt, store.Current, finder, http.RequestAborted);
        var (other, otherProblem) = problem is null ? await SideAsync(second!, secondAt, store.Current, finder, http.RequestAborted) : default;
        return (problem ?? otherProblem) is { } why ? why : TypedResults.Ok(ComparisonItem.Of(one, other, show is ComparisonShow.All));
    }

    private static async Task<((ComparedSideItem Side, SettingsContent Content) Side, ProblemAnswer? Problem)> SideAsync(string id, DateTimeOffset? at, DmsSnapshot snapshot, SettingsFinder finder, CancellationToken cancellationToken)
    {
        if (!ReplicationId.TryFind(snapshot, id, out var entry, out var problem))
        {
            return (default, problem);
        }

        var found = await finder.FindAsync(entry, at, cancellationToken);
        return found.Content is { } content
            ? ((new ComparedSideItem { Replication = ReplicationId.Of(entry), Identifier = entry.Identifier, SeenAt = found.SeenAt }, content), null)
            : (default, found.Problem);
    }
}
