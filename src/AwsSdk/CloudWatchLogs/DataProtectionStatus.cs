using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>Whether a log group has, or had, a data protection policy.</summary>
public partial class DataProtectionStatus : ConstantClass
{
    /// <summary>ACTIVATED</summary>
    public static readonly DataProtectionStatus ACTIVATED = new("ACTIVATED");

    /// <summary>DELETED</summary>
    public static readonly DataProtectionStatus DELETED = new("DELETED");

    /// <summary>ARCHIVED</summary>
    public static readonly DataProtectionStatus ARCHIVED = new("ARCHIVED");

    /// <summary>DISABLED</summary>
    public static readonly DataProtectionStatus DISABLED = new("DISABLED");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public DataProtectionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static DataProtectionStatus FindValue(string value) => FindValue<DataProtectionStatus>(value);

    public static implicit operator DataProtectionStatus(string value) => FindValue(value);
}
