using System.Globalization;
using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>The tables of a replication as a CSV file, with the search, the filter and the order of the page.</summary>
internal static class TablesApi
{
    // Of characters; what is written at once.
    private const int PartSize = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tables.csv", ReadAsync).Needs(Capability.ViewReplications);

    private static async Task<IResult> ReadAsync(TablesStore tables, DmsStore store, HttpContext http)
    {
        var request = TablesParameters.Read(http.Request.Query, store.Current);
        if (request.Entry is not { } entry)
        {
            return new ProblemAnswer(ProblemKinds.BadParameter, string.Join(' ', request.Problems));
        }

        var snapshot = await WholeAsync(tables, entry.Key, http.RequestAborted);
        if (snapshot.CapturedAt is not { } readAt)
        {
            // AWS has no tables of what never ran; anything else may pass.
            var status = snapshot.Fault?.Kind is FaultKind.InvalidState ? StatusCodes.Status409Conflict : StatusCodes.Status503ServiceUnavailable;
            return new ProblemAnswer(snapshot.Fault is { } fault ? ProblemKinds.Of(fault) : ProblemKinds.NotReadYet, $"The tables could not be read. {snapshot.Fault?.Sentence}") { Status = status, AwsCode = snapshot.Fault?.Code };
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.LastModified = readAt.ToString("R", CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture, $"dms-tables-{FileName.Safe(entry.Identifier, "replication")}-{readAt.UtcDateTime:yyyyMMdd-HHmmss}.csv");
        var list = TableListBuilder.Of(snapshot, request.Query);
        return TypedResults.Stream(stream => WriteAsync(stream, list, http.RequestAborted), "text/csv; charset=utf-8", name);
    }

    // What nobody looks at is read for this: a watch is the wish. Of a reading under way its end is waited for, so that no file holds half of the tables.
    private static async Task<TablesSnapshot> WholeAsync(TablesStore tables, ReplicationKey key, CancellationToken cancellationToken)
    {
        await foreach (var snapshot in tables.WatchAsync(key, cancellationToken))
        {
            if (!snapshot.IsPartial || snapshot.Fault is not null)
            {
                return snapshot;
            }
        }

        return TablesSnapshot.Empty;
    }

    private static async Task WriteAsync(Stream stream, TableList list, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, Utf8);
        var part = new StringBuilder(TablesCsv.Head, PartSize + 4_096);
        foreach (var line in list.Lines)
        {
            TablesCsv.Append(part, line.Table, list.RateOf(line), list.Snapshot.CapturedAt);
            if (part.Length >= PartSize)
            {
                await WriteAsync(writer, part, cancellationToken);
            }
        }

        await WriteAsync(writer, part, cancellationToken);
    }

    private static async Task WriteAsync(StreamWriter writer, StringBuilder part, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(part, cancellationToken);
        await writer.FlushAsync(cancellationToken);
        part.Clear();
    }
}
