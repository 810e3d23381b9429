using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>A time range of logs as a file, straight from CloudWatch Logs and merged by time.</summary>
internal static class LogsApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/logs", ReadAsync).Needs(Capability.ReadLogs);

    private static async Task<IResult> ReadAsync(LogReadingStore readings, DmsStore store, TimeProvider time, HttpContext http)
    {
        var query = LogsParameters.Read(http.Request.Query, store.Current, time.GetUtcNow());
        if (query.Range is not { } range)
        {
            return new ProblemAnswer(ProblemKinds.BadParameter, string.Join(' ', query.Problems));
        }

        var pages = readings.ReadRangeAsync(range, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        http.Response.RegisterForDisposeAsync(pages);
        // The first page before the answer begins: what cannot be read at all is told as such.
        var hasPage = await pages.MoveNextAsync();
        return hasPage && pages.Current.Fault is { } fault
            ? ProblemAnswer.Of(fault)
            : new LogFileResult(pages, hasPage, range, query.Format);
    }
}
