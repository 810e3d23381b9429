using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>All targets in the configuration's order; without any, the embedded endpoint alone.</summary>
public sealed class AwsTargets
{
    private static readonly TargetSettings Demo = new() { Name = "demo", Region = "eu-central-1" };

    internal AwsTargets(IReadOnlyList<TargetSettings> settings, DemoEndpoint demo, TimeProvider time, AwsMetrics metrics)
    {
        IsDemo = settings.Count == 0;
        All = IsDemo ? [Create(Demo, demo, time, metrics)] : [.. settings.Select(target => Create(target, null, time, metrics))];
    }

    public ImmutableArray<AwsTarget> All { get; }

    /// <summary>True when nothing is configured and the embedded endpoint plays AWS.</summary>
    public bool IsDemo { get; }

    /// <summary>The target of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public AwsTarget Get(string targetName) =>
        All.FirstOrDefault(target => target.Target.Name == targetName)
        ?? throw new KeyNotFoundException($"There is no target '{targetName}'.");

    private static AwsTarget Create(TargetSettings settings, DemoEndpoint? demo, TimeProvider time, AwsMetrics metrics)
    {
        var target = new DmsTarget(settings.Name, settings.Region, IsDemo: demo is not null);
        var clients = new AwsClients(settings, demo);
        return new AwsTarget(
            target,
            () => new DmsService(clients.Dms(), time, metrics),
            () => new DmsCommands(clients.DmsCommands(), time, metrics),
            () => new LogsService(clients.Logs(), clients.LiveTails(), time, metrics));
    }
}
