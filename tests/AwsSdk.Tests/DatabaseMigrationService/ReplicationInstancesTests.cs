using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class ReplicationInstancesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Request_EveryMember_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationInstancesAsync(
            new() { Filters = [new() { Name = "engine-version", Values = ["3.5.4"] }], MaxRecords = 100, Marker = "m" },
            Token);

        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.DescribeReplicationInstances", sent.Target);
        Assert.Equal("""{"Filters":[{"Name":"engine-version","Values":["3.5.4"]}],"MaxRecords":100,"Marker":"m"}""", sent.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_EveryMember_IsRead()
    {
        var instance = await ReadAsync(
            """
            "ReplicationInstanceIdentifier":"my-repl-instance","ReplicationInstanceClass":"dms.t2.micro","ReplicationInstanceStatus":"available","AllocatedStorage":5,
            "InstanceCreateTime":1590011235.952,"VpcSecurityGroups":[{"VpcSecurityGroupId":"sg-f839b688","Status":"active"}],"AvailabilityZone":"us-east-1e",
            "ReplicationSubnetGroup":{"ReplicationSubnetGroupIdentifier":"default","ReplicationSubnetGroupDescription":"default","VpcId":"vpc-136a4c6a","SubnetGroupStatus":"Complete",
              "Subnets":[{"SubnetIdentifier":"subnet-da327bf6","SubnetAvailabilityZone":{"Name":"us-east-1a"},"SubnetStatus":"Active"}],"SupportedNetworkTypes":["IPV4"],"IsReadOnly":false},
            "PreferredMaintenanceWindow":"wed:11:42-wed:12:12",
            "PendingModifiedValues":{"ReplicationInstanceClass":"dms.r6i.large","AllocatedStorage":50,"MultiAZ":true,"EngineVersion":"3.5.4","NetworkType":"DUAL"},
            "MultiAZ":false,"EngineVersion":"3.3.2","AutoMinorVersionUpgrade":true,"KmsKeyId":"arn:k","ReplicationInstanceArn":"arn:i",
            "ReplicationInstancePublicIpAddress":"54.225.120.92","ReplicationInstancePrivateIpAddress":"172.31.30.121",
            "ReplicationInstancePublicIpAddresses":["54.225.120.92"],"ReplicationInstancePrivateIpAddresses":["172.31.30.121"],"ReplicationInstanceIpv6Addresses":["2001:db8::1"],
            "PubliclyAccessible":true,"SecondaryAvailabilityZone":"us-east-1f","FreeUntil":1590194829,"DnsNameServers":"10.0.0.2","NetworkType":"IPV4",
            "KerberosAuthenticationSettings":{"KeyCacheSecretId":"s","KeyCacheSecretIamArn":"arn:r","Krb5FileContents":"[libdefaults]"}
            """);

        Assert.Equal(5, instance.AllocatedStorage);
        Assert.False(instance.MultiAZ);
        Assert.True(instance.PendingModifiedValues.MultiAZ);
        Assert.Equal("us-east-1a", Assert.Single(instance.ReplicationSubnetGroup.Subnets).SubnetAvailabilityZone.Name);
        Assert.Equal(["54.225.120.92"], instance.ReplicationInstancePublicIpAddresses);
        Assert.Equal(DateTime.UnixEpoch.AddMilliseconds(1590011235952), instance.InstanceCreateTime);
        MemberCheck.AllSet(instance);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersMissingNullOrUnknown_DoNotHarm()
    {
        var instance = await ReadAsync(
            """
            "ReplicationInstanceStatus":"daydreaming","VpcSecurityGroups":null,"PendingModifiedValues":{},"Mood":[{}],"MultiAZ":null,"ReplicationSubnetGroup":{"Subnets":[{"New":1}]}
            """);

        Assert.Equal("daydreaming", instance.ReplicationInstanceStatus);
        Assert.Null(instance.VpcSecurityGroups);
        Assert.Null(instance.ReplicationInstanceIpv6Addresses);
        Assert.Null(instance.MultiAZ);
        Assert.Null(instance.PendingModifiedValues.AllocatedStorage);
        Assert.Null(Assert.Single(instance.ReplicationSubnetGroup.Subnets).SubnetAvailabilityZone);
    }

    private static async Task<ReplicationInstance> ReadAsync(string members)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"ReplicationInstances":[{ {{members}} }],"Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationInstancesAsync(new(), Token);

        Assert.Equal("next", response.Marker);
        return Assert.Single(response.ReplicationInstances);
    }
}
