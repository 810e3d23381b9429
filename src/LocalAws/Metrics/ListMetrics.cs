using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>The metrics that had datapoints in the last two weeks, 500 a page.</summary>
internal sealed class ListMetrics(SimulatedAccount account) : IOperation
{
    private const int PageSize = 500;
    private const int MostFilters = 10;

    public AwsService Service => AwsService.Metrics;

    public string Name => "ListMetrics";

    public RequestShape Shape { get; } = new(
        new("Namespace", MetricShapes.Name),
        new("MetricName", MetricShapes.Name),
        new("Dimensions", ValueShape.List(ValueShape.Structure(new("Name", MetricShapes.Name, Required: true), new("Value", MetricShapes.DimensionValue)), 0, MostFilters)),
        new("NextToken", ValueShape.Text()),
        new("RecentlyActive", ValueShape.Enum("PT3H")),
        new("IncludeLinkedAccounts", ValueShape.Boolean()),
        new("OwningAccount", MetricShapes.Name));

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var linked = context.Boolean("IncludeLinkedAccounts") is true;
        if (context.Text("OwningAccount") is not null && !linked)
        {
            throw MetricsFault.InvalidParameterValue("OwningAccount can be specified only when IncludeLinkedAccounts is true.");
        }

        var after = DataToken.Read(context, Name, static () => MetricsFault.InvalidParameterValue("The specified NextToken is invalid."));
        var filter = MetricFilter.Read(context, account.Identity.AccountId);
        var (asOf, found) = account.ReadAll((inventory, now) => (now, Page(inventory, filter, after?.Minute ?? -1, now)));
        var next = found.Length > PageSize ? new DataToken(asOf, found[PageSize - 1].Position, 0).Issue(context, Name) : null;

        return context.AnswerAsync((found, next, linked), (writer, answer) => Write(writer, answer.found, answer.next, answer.linked), ct);
    }

    private ImmutableArray<ListedMetric> Page(AccountInventory inventory, MetricFilter filter, long after, DateTimeOffset now) =>
        [.. ListedMetric.After(inventory, account.Identity.AccountId, after, now).Where(metric => metric.Position > after && filter.Admits(metric, now)).Take(PageSize + 1)];

    private void Write(Utf8JsonWriter writer, ImmutableArray<ListedMetric> found, string? next, bool linked)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("Metrics");
        foreach (var metric in found.Take(PageSize))
        {
            metric.Identity.Write(writer);
        }

        writer.WriteEndArray();
        if (linked)
        {
            writer.WriteStartArray("OwningAccounts");
            foreach (var _ in found.Take(PageSize))
            {
                writer.WriteStringValue(account.Identity.AccountId);
            }

            writer.WriteEndArray();
        }

        if (next is not null)
        {
            writer.WriteString("NextToken", next);
        }

        writer.WriteEndObject();
    }
}
