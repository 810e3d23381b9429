using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>The constructors of the official client; without credentials, the SDK's own chain finds them at the first call.</summary>
public partial class AmazonDatabaseMigrationServiceClient
{
    public AmazonDatabaseMigrationServiceClient()
        : base(new AmazonDatabaseMigrationServiceConfig())
    {
    }

    public AmazonDatabaseMigrationServiceClient(RegionEndpoint region)
        : base(new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonDatabaseMigrationServiceClient(AmazonDatabaseMigrationServiceConfig config)
        : base(config)
    {
    }

    public AmazonDatabaseMigrationServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonDatabaseMigrationServiceConfig())
    {
    }

    public AmazonDatabaseMigrationServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonDatabaseMigrationServiceClient(AWSCredentials credentials, AmazonDatabaseMigrationServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonDatabaseMigrationServiceConfig())
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonDatabaseMigrationServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonDatabaseMigrationServiceConfig())
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonDatabaseMigrationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonDatabaseMigrationServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }
}
