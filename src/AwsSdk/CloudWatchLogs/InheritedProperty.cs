using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>What a log group can inherit from account settings.</summary>
public partial class InheritedProperty : ConstantClass
{
    /// <summary>ACCOUNT_DATA_PROTECTION</summary>
    public static readonly InheritedProperty ACCOUNT_DATA_PROTECTION = new("ACCOUNT_DATA_PROTECTION");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public InheritedProperty(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static InheritedProperty FindValue(string value) => FindValue<InheritedProperty>(value);

    public static implicit operator InheritedProperty(string value) => FindValue(value);
}
