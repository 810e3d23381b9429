using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>What the operations of CloudWatch Logs share: the account, its clock, and how a request names its log group.</summary>
internal abstract class LogsOperation(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Logs;

    public abstract string Name { get; }

    public abstract RequestShape Shape { get; }

    protected SimulatedAccount Account => account;

    protected long NowMillis => account.Logs.NowMillis;

    public abstract Task HandleAsync(OperationContext context, CancellationToken ct);

    /// <summary>The group that <c>logGroupName</c> or <c>logGroupIdentifier</c> stands for; exactly one of them must be given.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterException: both or neither; ResourceNotFoundException: no such group.</exception>
    protected SimulatedLogGroup GroupOf(OperationContext context) => (context.Text("logGroupName"), context.Text("logGroupIdentifier")) switch
    {
        (not null, not null) => throw LogsFault.InvalidParameter("LogGroup name and LogGroup identifier are mutually exclusive parameters. Specify logGroupName or logGroupIdentifier, but not both."),
        (null, null) => throw LogsFault.InvalidParameter("Either logGroupName or logGroupIdentifier must be specified."),
        ({ } name, _) => account.Logs.Find(name) ?? throw LogsFault.NoLogGroup(),
        (_, { } identifier) => Find(identifier) ?? throw LogsFault.NoLogGroup(),
    };

    /// <summary>Refuses a time range that no event can lie in.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterException.</exception>
    protected static void RequireOrder(long? startTime, long? endTime)
    {
        if (startTime > endTime)
        {
            throw LogsFault.InvalidParameter($"startTime {startTime} is after endTime {endTime}; both are milliseconds since Jan 1, 1970 00:00:00 UTC.");
        }
    }

    private SimulatedLogGroup? Find(string identifier)
    {
        var name = LogGroupArn.LooksLikeArn(identifier) ? LogGroupArn.NameIn(identifier, account.Identity) : identifier;

        return name is null ? null : account.Logs.Find(name);
    }
}
