using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Whether all datapoints of a metric are in the answer.</summary>
public partial class StatusCode : ConstantClass
{
    /// <summary>Complete</summary>
    public static readonly StatusCode Complete = new("Complete");

    /// <summary>Forbidden</summary>
    public static readonly StatusCode Forbidden = new("Forbidden");

    /// <summary>InternalError</summary>
    public static readonly StatusCode InternalError = new("InternalError");

    /// <summary>PartialData</summary>
    public static readonly StatusCode PartialData = new("PartialData");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public StatusCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static StatusCode FindValue(string value) => FindValue<StatusCode>(value);

    public static implicit operator StatusCode(string value) => FindValue(value);
}
