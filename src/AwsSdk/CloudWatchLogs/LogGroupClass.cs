using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The class of a log group, which sets its price and its features.</summary>
public partial class LogGroupClass : ConstantClass
{
    /// <summary>STANDARD</summary>
    public static readonly LogGroupClass STANDARD = new("STANDARD");

    /// <summary>INFREQUENT_ACCESS</summary>
    public static readonly LogGroupClass INFREQUENT_ACCESS = new("INFREQUENT_ACCESS");

    /// <summary>DELIVERY</summary>
    public static readonly LogGroupClass DELIVERY = new("DELIVERY");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public LogGroupClass(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static LogGroupClass FindValue(string value) => FindValue<LogGroupClass>(value);

    public static implicit operator LogGroupClass(string value) => FindValue(value);
}
