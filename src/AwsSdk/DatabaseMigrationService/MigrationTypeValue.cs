using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>Whether data is loaded in full, changes are captured, or both.</summary>
public partial class MigrationTypeValue : ConstantClass
{
    /// <summary>full-load</summary>
    public static readonly MigrationTypeValue FullLoad = new("full-load");

    /// <summary>cdc</summary>
    public static readonly MigrationTypeValue Cdc = new("cdc");

    /// <summary>full-load-and-cdc</summary>
    public static readonly MigrationTypeValue FullLoadAndCdc = new("full-load-and-cdc");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public MigrationTypeValue(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static MigrationTypeValue FindValue(string value) => FindValue<MigrationTypeValue>(value);

    public static implicit operator MigrationTypeValue(string value) => FindValue(value);
}
