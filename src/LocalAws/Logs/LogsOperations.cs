using DmsDashboard.LocalAws.Logs.Operations;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>The operations of CloudWatch Logs that the endpoint answers.</summary>
internal static class LogsOperations
{
    /// <summary>All of them, over one account's logs.</summary>
    public static IEnumerable<IOperation> All(SimulatedAccount account) =>
    [
        new DescribeLogGroups(account),
        new DescribeLogStreams(account),
        new GetLogEvents(account),
        new FilterLogEvents(account),
        new StartLiveTail(account)
    ];
}
