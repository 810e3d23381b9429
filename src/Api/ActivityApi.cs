using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>The activity as a CSV file, with the filters of the page.</summary>
internal static class ActivityApi
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activity.csv", ReadAsync).Needs(Capability.ViewActivity);

    private static async Task<IResult> ReadAsync(ActivityStore activity, TimeProvider time, HttpContext http)
    {
        var reading = ActivityParameters.Read(http.Request.Query);
        if (reading.Problems.Length > 0)
        {
            return new ProblemAnswer(ProblemKinds.BadParameter, string.Join(' ', reading.Problems));
        }

        try
        {
            // The first part before the answer begins: what cannot be read at all is told as such.
            var query = reading.Query with { Limit = ActivityQuery.MostItems };
            var first = await activity.QueryAsync(query, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            var name = string.Create(CultureInfo.InvariantCulture, $"dms-activity-{time.GetUtcNow():yyyyMMdd-HHmmss}.csv");
            return TypedResults.Stream(stream => WriteAsync(stream, activity, query, first, http.RequestAborted), "text/csv; charset=utf-8", name);
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }

    // Part by part: a file of a million lines takes no more memory than one of a thousand.
    private static async Task WriteAsync(Stream stream, ActivityStore activity, ActivityQuery query, ImmutableArray<ActivityItem> first, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, Utf8);
        await writer.WriteAsync(ActivityCsv.Head.AsMemory(), cancellationToken);
        for (var part = first; part.Length > 0; part = await NextAsync(part))
        {
            foreach (var item in part)
            {
                await writer.WriteAsync(ActivityCsv.Line(item).AsMemory(), cancellationToken);
            }
        }

        async Task<ImmutableArray<ActivityItem>> NextAsync(ImmutableArray<ActivityItem> part) =>
            part.Length < query.Limit ? [] : await activity.QueryAsync(query with { BeforeId = part[^1].Id }, cancellationToken);
    }
}
