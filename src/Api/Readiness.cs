using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api;

/// <summary>The answer of /readyz.</summary>
/// <param name="IsReady">True when every target's last poll was good.</param>
/// <param name="Targets">Each target with the reason.</param>
internal sealed record Readiness(bool IsReady, ImmutableArray<TargetReadiness> Targets)
{
    public static Readiness Of(DmsSnapshot snapshot, DateTimeOffset now)
    {
        ImmutableArray<TargetReadiness> targets = [.. snapshot.Targets.Select(target => TargetReadiness.Of(target, now))];
        return new Readiness(targets.Length > 0 && targets.All(static target => target.IsReady), targets);
    }
}
