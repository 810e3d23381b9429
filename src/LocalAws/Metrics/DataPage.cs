using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>One page of GetMetricData: datapoints of all queries in order of time, as many as were asked for.</summary>
internal sealed record DataPage(ImmutableArray<DataSeries> Series, DataToken? Next)
{
    /// <summary>The page that begins where a token says, or the first; as of an instant.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public static DataPage Of(ImmutableArray<DataSeries> series, DataRange range, (DateTimeOffset AsOf, DataToken? Token) at, CancellationToken ct)
    {
        var count = 0;
        foreach (var minute in range.Readable(at.AsOf))
        {
            ct.ThrowIfCancellationRequested();
            for (var number = FirstAt(minute, range, at.Token); number < series.Length; number++)
            {
                if (series[number].At(minute) is not { } value)
                {
                    continue;
                }

                if (count++ == range.MaxDatapoints)
                {
                    return new DataPage(series, new DataToken(at.AsOf, minute, number));
                }

                series[number].Page.Add((minute, value));
            }
        }

        return new DataPage(series, null);
    }

    /// <summary>Writes the answer; queries that are only there for others are left out.</summary>
    public void Write(Utf8JsonWriter writer, string? nextToken)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("MetricDataResults");
        foreach (var series in Series.Where(static series => series.Query.IsReturned))
        {
            Write(writer, series);
        }

        writer.WriteEndArray();
        if (nextToken is not null)
        {
            writer.WriteString("NextToken", nextToken);
        }

        writer.WriteStartArray("Messages");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, DataSeries series)
    {
        writer.WriteStartObject();
        writer.WriteString("Id", series.Query.Id);
        writer.WriteString("Label", series.Query.Label);
        writer.WriteStartArray("Timestamps");
        foreach (var (minute, _) in series.Page)
        {
            writer.WriteNumberValue(minute * 60);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("Values");
        foreach (var (_, value) in series.Page)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
        // AWS says it of each result while there is a next page: which of them has more is not known before it is read.
        writer.WriteString("StatusCode", series.IsForbidden ? "Forbidden" : Next is null ? "Complete" : "PartialData");
        writer.WriteEndObject();
    }

    // Where an earlier page ended: past its minutes there is nothing left, and in its last one only the queries from there on.
    private static int FirstAt(long minute, DataRange range, DataToken? token)
    {
        if (token is null || minute == token.Minute)
        {
            return token?.Query ?? 0;
        }

        return minute > token.Minute == range.IsAscending ? 0 : int.MaxValue;
    }
}
