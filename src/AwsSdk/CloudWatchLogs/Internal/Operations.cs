using System.Text.Json;
using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>The operations of CloudWatch Logs on the wire; an operation more is one line here.</summary>
internal static class Operations
{
    /// <summary>How values of CloudWatch Logs look on the wire.</summary>
    public static readonly JsonSerializerOptions Json = JsonRpcTypes.Options(
        new LowerFirstNaming(),
        new EpochMillisConverter(),
        new ConstantClassConverter<LogGroupClass>(LogGroupClass.FindValue),
        new ConstantClassConverter<DataProtectionStatus>(DataProtectionStatus.FindValue),
        new ConstantClassConverter<OrderBy>(OrderBy.FindValue));

    private static readonly JsonRpcService Logs = new()
    {
        Name = "Amazon.CloudWatchLogs",
        ApiVersion = "2014-03-28",
        TargetPrefix = "Logs_20140328",
        UndeclaredFault = Faults.Undeclared,
        Json = Json,
    };

    public static readonly InvokeOptions DescribeLogGroups =
        Logs.Operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse>("DescribeLogGroups", Faults.OfListing);

    public static readonly InvokeOptions DescribeLogStreams =
        Logs.Operation<DescribeLogStreamsRequest, DescribeLogStreamsResponse>("DescribeLogStreams", Faults.OfReading);

    public static readonly InvokeOptions FilterLogEvents =
        Logs.Operation<FilterLogEventsRequest, FilterLogEventsResponse>("FilterLogEvents", Faults.OfReading);

    public static readonly InvokeOptions GetLogEvents =
        Logs.Operation<GetLogEventsRequest, GetLogEventsResponse>("GetLogEvents", Faults.OfReading);

    public static readonly InvokeOptions StartLiveTail = new()
    {
        RequestMarshaller = new JsonRpcMarshaller<StartLiveTailRequest>(Logs, "StartLiveTail", hostPrefix: "stream-"),
        ResponseUnmarshaller = new StartLiveTailUnmarshaller(Logs, Faults.OfLiveTail),
    };
}
