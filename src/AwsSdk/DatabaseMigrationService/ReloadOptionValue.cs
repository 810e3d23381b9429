using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>Whether reloaded tables are loaded again or only validated again.</summary>
public partial class ReloadOptionValue : ConstantClass
{
    /// <summary>data-reload</summary>
    public static readonly ReloadOptionValue DataReload = new("data-reload");

    /// <summary>validate-only</summary>
    public static readonly ReloadOptionValue ValidateOnly = new("validate-only");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public ReloadOptionValue(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static ReloadOptionValue FindValue(string value) => FindValue<ReloadOptionValue>(value);

    public static implicit operator ReloadOptionValue(string value) => FindValue(value);
}
