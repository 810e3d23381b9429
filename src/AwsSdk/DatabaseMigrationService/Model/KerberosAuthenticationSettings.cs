namespace Amazon.DatabaseMigrationService.Model;

/// <summary>How a replication instance signs in by Kerberos; never show it.</summary>
public partial class KerberosAuthenticationSettings
{
    /// <summary>The secret that holds the key cache.</summary>
    public string KeyCacheSecretId { get; set; }

    /// <summary>The role that may read the secret.</summary>
    public string KeyCacheSecretIamArn { get; set; }

    /// <summary>The contents of krb5.conf.</summary>
    public string Krb5FileContents { get; set; }
}
