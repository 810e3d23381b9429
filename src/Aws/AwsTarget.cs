using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>One target with its services. They are made at the first use: the embedded endpoint's port is not known before it runs.</summary>
public sealed class AwsTarget
{
    private readonly Lazy<DmsService> _dms;
    private readonly Lazy<DmsCommands> _commands;
    private readonly Lazy<LogsService> _logs;

    internal AwsTarget(DmsTarget target, Func<DmsService> dms, Func<DmsCommands> commands, Func<LogsService> logs)
    {
        Target = target;
        _dms = new Lazy<DmsService>(dms);
        _commands = new Lazy<DmsCommands>(commands);
        _logs = new Lazy<LogsService>(logs);
    }

    public DmsTarget Target { get; }

    /// <summary>What was sent to it.</summary>
    public required AwsTraffic Traffic { get; init; }

    /// <summary>What may be sent to it.</summary>
    public required RequestBudgets Budgets { get; init; }

    public DmsService Dms => _dms.Value;

    public DmsCommands Commands => _commands.Value;

    public LogsService Logs => _logs.Value;
}
