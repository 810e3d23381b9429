using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>Which part of a log is asked for.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant that is not wanted any more.</param>
/// <param name="Format">How.</param>
internal sealed record LogQuery(DateTimeOffset From, DateTimeOffset To, LogFormat Format)
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    private static readonly QueryParameter Begin = new("from", "The first instant. Without it, an hour before to.") { IsTime = true, Example = "2026-11-15T12:00Z" };

    private static readonly QueryParameter End = new("to", "The first instant that is not wanted any more. Without it, now: give it where pages follow, so that the cursor stays with the same question.") { IsTime = true, Example = "2026-11-15T13:00Z" };

    private static readonly QueryParameter Form = QueryParameter.Of<LogFormat>("format", "json comes in pages; ndjson and text hold the whole range as a file, and end with a line that says so where it breaks off.") with { Default = "json" };

    public static readonly ImmutableArray<QueryParameter> Parameters = [Begin, End, Form, .. PageParameters.All];

    public static LogQuery Read(QueryReader query, DateTimeOffset now)
    {
        var to = query.Instant(End, isEnd: true) ?? now;
        var from = query.Instant(Begin, isEnd: false) ?? to - Usual;
        if (from >= to)
        {
            query.Refuse("to is not after from: give a later time, or leave it out for now.");
        }

        return new LogQuery(from, to, query.Choice<LogFormat>(Form) ?? LogFormat.Json);
    }
}
