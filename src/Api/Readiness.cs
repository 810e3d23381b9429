using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DmsDashboard.Model;

namespace DmsDashboard.Api;

/// <summary>The answer of /readyz.</summary>
/// <param name="IsReady">True when every target's last poll was good.</param>
/// <param name="TargetCount">How many targets there are.</param>
/// <param name="ReadyCount">Of how many of them the last poll was good.</param>
internal sealed record Readiness(bool IsReady, int TargetCount, int ReadyCount)
{
    /// <summary>Each target with the reason; null for who may not see their names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<TargetReadiness>? Targets { get; init; }

    public static Readiness Of(DmsSnapshot snapshot, DateTimeOffset now)
    {
        ImmutableArray<TargetReadiness> targets = [.. snapshot.Targets.Select(target => TargetReadiness.Of(target, now))];
        var ready = targets.Count(static target => target.IsReady);
        return new Readiness(targets.Length > 0 && ready == targets.Length, targets.Length, ready) { Targets = targets };
    }
}
