using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Activity;

/// <summary>Who did what, and what DMS did.</summary>
internal static class ReadActivityApi
{
    private static readonly ImmutableArray<QueryParameter> Parameters =
    [
        new(ActivityQueryText.Text, "A part of any of the words of an item."),
        new(ActivityQueryText.Identifier, "A part of the replication's identifier.") { Example = "orders" },
        new(ActivityQueryText.TargetName, "The name of a target, as the dashboard's settings have it.") { Example = "demo" },
        new(ActivityQueryText.Arn, "The replication's ARN."),
        new(ActivityQueryText.Show, "Any of these kinds.") { IsList = true, Values = ["action", "state-change", "alert"] },
        new(ActivityQueryText.Outcome, "Actions with any of these outcomes.") { IsList = true, Values = ["accepted", "refused", "not-sent", "not-allowed", "unknown"] },
        new(ActivityQueryText.Who, "A part of who asked: of the name, the way in or the subject."),
        new(ActivityQueryText.From, "From this instant on.") { IsTime = true, Example = "2026-11-15" },
        new(ActivityQueryText.To, "Before this instant.") { IsTime = true },
        .. PageParameters.All,
    ];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/activity", ListAsync).Needs(Capability.ViewActivity).Takes(Parameters).Produces<ActivityPage>()
        .Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable)
        .Says("listActivity", "Lists the activity", "What people and programs did through the dashboard with its outcome, what changed by itself, and alerts: the newest first.");

    private static async Task<IResult> ListAsync(HttpContext http, ActivityStore activity)
    {
        var reader = new QueryReader(http);
        var (query, problems) = ActivityQueryText.Read(name => name == ActivityQueryText.Before ? null : http.Request.Query[name].ToString());
        foreach (var problem in problems)
        {
            reader.Refuse(problem);
        }

        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            // One more than is shown tells whether there is another page.
            var found = await activity.QueryAsync(query with { BeforeId = page.After?.Number, Limit = page.Limit + 1 }, http.RequestAborted);
            ImmutableArray<ActivityEntry> items = [.. found.Take(page.Limit).Select(ActivityEntry.Of)];
            var next = found.Length > items.Length ? PageCursor.Write(PagePosition.Of(items[^1].Id, items[^1].Id.ToString(CultureInfo.InvariantCulture)), page.Question) : null;
            return TypedResults.Ok(new ActivityPage(items, next));
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }
}
