using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>How an endpoint uses TLS.</summary>
public partial class DmsSslModeValue : ConstantClass
{
    /// <summary>none</summary>
    public static readonly DmsSslModeValue None = new("none");

    /// <summary>require</summary>
    public static readonly DmsSslModeValue Require = new("require");

    /// <summary>verify-ca</summary>
    public static readonly DmsSslModeValue VerifyCa = new("verify-ca");

    /// <summary>verify-full</summary>
    public static readonly DmsSslModeValue VerifyFull = new("verify-full");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public DmsSslModeValue(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static DmsSslModeValue FindValue(string value) => FindValue<DmsSslModeValue>(value);

    public static implicit operator DmsSslModeValue(string value) => FindValue(value);
}
