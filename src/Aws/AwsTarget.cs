using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>One target with its services. They are made at the first use: the embedded endpoint's port is not known before it runs.</summary>
public sealed class AwsTarget
{
    private readonly Lazy<DmsService> _dms;
    private readonly Lazy<LogsService> _logs;

    internal AwsTarget(DmsTarget target, Func<DmsService> dms, Func<LogsService> logs)
    {
        Target = target;
        _dms = new Lazy<DmsService>(dms);
        _logs = new Lazy<LogsService>(logs);
    }

    public DmsTarget Target { get; }

    public DmsService Dms => _dms.Value;

    public LogsService Logs => _logs.Value;
}
