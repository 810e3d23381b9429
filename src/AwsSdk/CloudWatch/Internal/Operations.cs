using Amazon.CloudWatch.Model;
using Amazon.JsonRpc;
using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Internal;

/// <summary>The operations of CloudWatch on the wire; an operation more is one line here.</summary>
internal static class Operations
{
    private static readonly JsonRpcService Metrics = new()
    {
        Name = "Amazon.CloudWatch",
        ApiVersion = "2010-08-01",
        TargetPrefix = "GraniteServiceVersion20100801",
        // CloudWatch offers CBOR, JSON 1.0 and its old query protocol; this is the one that shares all with the others.
        JsonVersion = "1.0",
        IsQueryCompatible = true,
        UndeclaredFault = Faults.Undeclared,
        Json = JsonRpcTypes.Options(
            null,
            new EpochSecondsConverter(),
            new ConstantClassConverter<RecentlyActive>(RecentlyActive.FindValue),
            new ConstantClassConverter<ScanBy>(ScanBy.FindValue),
            new ConstantClassConverter<StandardUnit>(StandardUnit.FindValue),
            new ConstantClassConverter<StatusCode>(StatusCode.FindValue)),
    };

    public static readonly InvokeOptions GetMetricData = Metrics.Operation<GetMetricDataRequest, GetMetricDataResponse>("GetMetricData", Faults.OfData);

    public static readonly InvokeOptions ListMetrics = Metrics.Operation<ListMetricsRequest, ListMetricsResponse>("ListMetrics", Faults.OfListing);
}
