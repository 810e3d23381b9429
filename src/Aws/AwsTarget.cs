using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>One target with its services. They are made at the first use: the embedded endpoint's port is not known before it runs.</summary>
public sealed class AwsTarget
{
    private readonly Lazy<DmsService> _dms;
    private readonly Lazy<DmsCommands> _commands;
    private readonly Lazy<LogsService> _logs;
    private readonly Lazy<MetricsService> _metrics;

    internal AwsTarget(DmsTarget target, AwsClients clients, AwsServices services)
    {
        Target = target;
        _dms = new Lazy<DmsService>(() => services.Dms(clients));
        _commands = new Lazy<DmsCommands>(() => services.Commands(clients));
        _logs = new Lazy<LogsService>(() => services.Logs(clients));
        _metrics = new Lazy<MetricsService>(() => services.Metrics(clients));
    }

    public DmsTarget Target { get; }

    /// <summary>What was sent to it.</summary>
    public required AwsTraffic Traffic { get; init; }

    /// <summary>What may be sent to it.</summary>
    public required RequestBudgets Budgets { get; init; }

    public DmsService Dms => _dms.Value;

    public DmsCommands Commands => _commands.Value;

    public LogsService Logs => _logs.Value;

    public MetricsService Metrics => _metrics.Value;
}
