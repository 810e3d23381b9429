using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>What log streams are sorted by.</summary>
public partial class OrderBy : ConstantClass
{
    /// <summary>LogStreamName</summary>
    public static readonly OrderBy LogStreamName = new("LogStreamName");

    /// <summary>LastEventTime</summary>
    public static readonly OrderBy LastEventTime = new("LastEventTime");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public OrderBy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static OrderBy FindValue(string value) => FindValue<OrderBy>(value);

    public static implicit operator OrderBy(string value) => FindValue(value);
}
