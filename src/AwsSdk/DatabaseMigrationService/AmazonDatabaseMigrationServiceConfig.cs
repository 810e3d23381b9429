using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.DatabaseMigrationService;

/// <summary>The settings of a client of DMS: region or ServiceURL, retries, timeouts.</summary>
public partial class AmazonDatabaseMigrationServiceConfig : ClientConfig
{
    public AmazonDatabaseMigrationServiceConfig()
        : base(ClientDefaults.Modes())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "dms";
        EndpointProvider = new RegionalEndpointProvider("dms", "aws-us-gov", "aws-iso", "aws-iso-b");
    }

    /// <summary>The service's name in profiles and in AWS_ENDPOINT_URL_DATABASE_MIGRATION_SERVICE.</summary>
    public static new string ServiceId => "Database Migration Service";

    public override string RegionEndpointServiceName => "dms";

    public override string ServiceVersion => "2016-01-01";

    public override string UserAgent => ClientDefaults.UserAgent;

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        RegionalEndpointResolver.Resolve(this, parameters);
}
