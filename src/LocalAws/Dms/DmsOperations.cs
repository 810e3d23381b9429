using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The operations of DMS that the endpoint answers.</summary>
internal static class DmsOperations
{
    /// <summary>All of them, over one account.</summary>
    public static IEnumerable<IOperation> All(SimulatedAccount account) =>
    [
        new DescribeReplications(account),
        new DescribeReplicationConfigs(account),
        new StartReplication(account),
        new StopReplication(account),
        new DescribeEndpoints(account),
        new DescribeReplicationTasks(account),
        new StartReplicationTask(account),
        new StopReplicationTask(account),
        new DescribeReplicationInstances(account),
        new DescribeConnections(account),
        new TestConnection(account),
        DescribeTables.OfReplications(account),
        DescribeTables.OfTasks(account),
        ReloadTables.OfReplications(account),
        ReloadTables.OfTasks(account),
    ];
}
