using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Aws;

/// <summary>Makes one target's budgets, one for each purpose, and knows what is left of them.</summary>
public sealed class RequestBudgets(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RequestBudget> _all = new();

    /// <summary>The budget for that purpose, which is said in words; made at the first use.</summary>
    public RequestBudget Of(string purpose, double perSecond, int burst) =>
        _all.GetOrAdd(purpose, static (_, size) => new RequestBudget(size.PerSecond, size.Burst, size.Time), (PerSecond: perSecond, Burst: burst, Time: time));

    /// <summary>What is left of each, by purpose; those that were not used yet are missing.</summary>
    public ImmutableArray<BudgetLevel> Read() =>
        [.. _all.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value.Level(pair.Key))];
}
