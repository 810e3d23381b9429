using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>Datapoints of up to 500 metrics.</summary>
internal sealed class GetMetricData(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Metrics;

    public string Name => "GetMetricData";

    public RequestShape Shape { get; } = new(
        new("MetricDataQueries", ValueShape.List(MetricShapes.Query), Required: true),
        new("StartTime", ValueShape.Timestamp(), Required: true),
        new("EndTime", ValueShape.Timestamp(), Required: true),
        new("NextToken", ValueShape.Text()),
        new("ScanBy", ValueShape.Enum("TimestampDescending", "TimestampAscending")),
        new("MaxDatapoints", ValueShape.Integer()),
        new("LabelOptions", ValueShape.Structure(new MemberShape("Timezone", ValueShape.Text()))));

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var queries = QueryReader.Read(context, account.Identity.AccountId);
        var range = DataRange.Read(context);
        var token = DataToken.Read(context, Name, MetricsFault.InvalidNextToken);
        var (asOf, series) = Series(queries, range, token);
        // Outside the account's lock: a large page takes a while, and nobody else must wait for it.
        var page = DataPage.Of(series, range, (asOf, token), ct);
        var next = page.Next?.Issue(context, Name);

        return context.AnswerAsync((page, next), static (writer, answer) => answer.page.Write(writer, answer.next), ct);
    }

    private (DateTimeOffset AsOf, ImmutableArray<DataSeries> Series) Series(ImmutableArray<MetricQuery> queries, DataRange range, DataToken? token) => account.ReadAll((inventory, now) =>
    {
        // A token from another clock must not tell the future.
        var asOf = token is { AsOf: var then } && then < now ? then : now;
        var sources = new MetricSources(account, inventory, DateTimeOffset.UnixEpoch.AddMinutes(Math.Clamp(range.First, 0, int.MaxValue / 2)));
        ImmutableArray<DataSeries> series = [.. queries.Select(query => new DataSeries(query, sources.Of(query.Metric), range, asOf))];

        return (asOf, series);
    });
}
