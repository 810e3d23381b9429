using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>In which order datapoints come.</summary>
public partial class ScanBy : ConstantClass
{
    /// <summary>TimestampAscending</summary>
    public static readonly ScanBy TimestampAscending = new("TimestampAscending");

    /// <summary>TimestampDescending</summary>
    public static readonly ScanBy TimestampDescending = new("TimestampDescending");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public ScanBy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static ScanBy FindValue(string value) => FindValue<ScanBy>(value);

    public static implicit operator ScanBy(string value) => FindValue(value);
}
