using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>All targets in the configuration's order; without any, the embedded endpoint alone.</summary>
public sealed class AwsTargets
{
    private static readonly TargetSettings Demo = new() { Name = "demo", Region = "eu-central-1" };

    internal AwsTargets(AwsSettings settings, DemoEndpoint demo, TimeProvider time, AwsMetrics allMetrics)
    {
        IsDemo = settings.Targets.Count == 0;
        All = IsDemo ? [Create(Demo, demo)] : [.. settings.Targets.Select(target => Create(target, null))];

        AwsTarget Create(TargetSettings of, DemoEndpoint? played)
        {
            var traffic = new AwsTraffic(time);
            var metrics = allMetrics.Of(of.Name, traffic);
            var clients = new AwsClients(of, played, metrics);
            return new AwsTarget(
                new DmsTarget(of.Name, of.Region, IsDemo: played is not null) { IsOneOfSeveral = settings.Targets.Count > 1, Endpoint = Shown(of.Endpoint) },
                clients,
                new AwsServices(settings, time, metrics))
            {
                Traffic = traffic,
                Budgets = new RequestBudgets(time),
            };
        }
    }

    public ImmutableArray<AwsTarget> All { get; }

    /// <summary>True when nothing is configured and the embedded endpoint plays AWS.</summary>
    public bool IsDemo { get; }

    /// <summary>The target of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public AwsTarget Get(string targetName) =>
        All.FirstOrDefault(target => target.Target.Name == targetName)
        ?? throw new KeyNotFoundException($"There is no target '{targetName}'.");

    // An address may carry a password; it is shown, and copied into runbooks.
    private static string? Shown(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 ? endpoint : null;
}
