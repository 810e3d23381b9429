using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>How lately a metric must have had datapoints.</summary>
public partial class RecentlyActive : ConstantClass
{
    /// <summary>PT3H</summary>
    public static readonly RecentlyActive PT3H = new("PT3H");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public RecentlyActive(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static RecentlyActive FindValue(string value) => FindValue<RecentlyActive>(value);

    public static implicit operator RecentlyActive(string value) => FindValue(value);
}
