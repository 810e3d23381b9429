using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

/// <summary>Which exception each operation makes of each fault: a type of its own only where the service model declares the fault for that operation.</summary>
public sealed class DeclaredFaultsTests
{
    private const string NotFound = "ResourceNotFoundFault";
    private const string State = "InvalidResourceStateFault";
    private const string Denied = "AccessDeniedFault";
    private const string Key = "KMSKeyNotAccessibleFault";
    private const string Quota = "ResourceQuotaExceededFault";

    private static readonly Dictionary<string, Type> Types = new()
    {
        [NotFound] = typeof(ResourceNotFoundException),
        [State] = typeof(InvalidResourceStateException),
        [Denied] = typeof(AccessDeniedException),
        [Key] = typeof(KMSKeyNotAccessibleException),
        [Quota] = typeof(ResourceQuotaExceededException),
    };

    private static readonly string[] NeverDeclared = ["InvalidParameterValueException", "InvalidParameterCombinationException", "AccessDeniedException", "UnrecognizedClientException"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Declared => new()
    {
        { "DescribeReplicationTasks", [NotFound] },
        { "StartReplicationTask", [NotFound, State, Denied] },
        { "StopReplicationTask", [NotFound, State] },
        { "DescribeReplicationInstances", [NotFound] },
        { "DescribeConnections", [NotFound] },
        { "TestConnection", [NotFound, State, Key, Quota, Denied] },
        { "DescribeTableStatistics", [NotFound, State, Denied] },
        { "ReloadTables", [NotFound, State] },
        { "DescribeReplicationTableStatistics", [NotFound, State] },
        { "ReloadReplicationTables", [NotFound, State] },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Declared))]
    public async Task Fault_OfAnOperation_IsItsDeclaredExceptionOrTheServicesOwn(string operation, string[] declared)
    {
        var fault = "";
        await using var endpoint = await CannedEndpoint.StartAsync(http => Answer.Fault(fault, "Because.")(http));
        using var dms = Given.DmsOnce(endpoint.Url);

        foreach (var name in Types.Keys.Concat(NeverDeclared))
        {
            fault = name;

            var thrown = await Assert.ThrowsAnyAsync<AmazonDatabaseMigrationServiceException>(() => CallAsync(dms, operation));

            Assert.Equal((name, declared.Contains(name) ? Types[name] : typeof(AmazonDatabaseMigrationServiceException)), (name, thrown.GetType()));
            Assert.Equal((name, "Because.", "canned-request", 400), (thrown.ErrorCode, thrown.Message, thrown.RequestId, (int)thrown.StatusCode));
        }

        Assert.All(endpoint.Requests, request => Assert.Equal($"AmazonDMSv20160101.{operation}", request.Target));
        Assert.Equal(Types.Count + NeverDeclared.Length, endpoint.Requests.Count);
    }

    private static Task CallAsync(AmazonDatabaseMigrationServiceClient dms, string operation) => operation switch
    {
        "DescribeReplicationTasks" => dms.DescribeReplicationTasksAsync(new(), Token),
        "StartReplicationTask" => dms.StartReplicationTaskAsync(new(), Token),
        "StopReplicationTask" => dms.StopReplicationTaskAsync(new(), Token),
        "DescribeReplicationInstances" => dms.DescribeReplicationInstancesAsync(new(), Token),
        "DescribeConnections" => dms.DescribeConnectionsAsync(new(), Token),
        "TestConnection" => dms.TestConnectionAsync(new(), Token),
        "DescribeTableStatistics" => dms.DescribeTableStatisticsAsync(new(), Token),
        "ReloadTables" => dms.ReloadTablesAsync(new(), Token),
        "DescribeReplicationTableStatistics" => dms.DescribeReplicationTableStatisticsAsync(new(), Token),
        _ => dms.ReloadReplicationTablesAsync(new(), Token),
    };
}
