using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>Begins bulk runs by what the replications are at that moment.</summary>
internal sealed class BulkStarter(DmsStore store, BulkActions actions, BulkRuns runs)
{
    private const int MostReasons = 5;

    /// <summary>All that are known.</summary>
    public DmsSnapshot Current => store.Current;

    /// <summary>The answer has the id of the run; where none can take part there is none, and it says why.</summary>
    public ActionResult Begin(BulkRequest request, ActionOrigin origin)
    {
        var snapshot = store.Current;
        var entries = request.Entries.Select(entry => snapshot.Find(entry.Key) ?? entry).ToList();
        ImmutableArray<BulkAsk> asks = [.. BulkPlanItems.Of(request.IsStop, entries, snapshot, runs).Select(item => AskOf(item, request.Type))];
        var included = asks.Count(static ask => ask.LeftOut is null);
        return included == 0
            ? new ActionResult(ActionOutcome.NotOffered, Reasons(request.IsStop, asks)) { Refusal = ActionRefusal.State }
            : new ActionResult(ActionOutcome.Accepted, Words(request.IsStop, included, asks.Length - included)) { MadeId = actions.Start(request.IsStop, asks, origin).Id };
    }

    private static BulkAsk AskOf(BulkPlanItem item, string? type) => item.Ask with
    {
        LeftOut = !item.IsIncluded ? item.Why ?? "Its state does not allow it."
            : type is not null && type != item.StartReplicationType ? $"It would be {item.StartReplicationType}, not {type}."
            : null,
    };

    private static string Words(bool isStop, int included, int left)
    {
        var begun = FormattableString.Invariant($"The {(isStop ? "stop" : "start")} of {included} {(included == 1 ? "replication" : "replications")} has begun");
        var without = left == 0 ? "" : FormattableString.Invariant($", {left} {(left == 1 ? "is" : "are")} left out");
        return $"{begun}{without}: the run tells what becomes of each.";
    }

    private static string Reasons(bool isStop, ImmutableArray<BulkAsk> asks)
    {
        var reasons = string.Join(' ', asks.Take(MostReasons).Select(static ask => $"{ask.Identifier}: {ask.LeftOut}"));
        var more = asks.Length > MostReasons ? FormattableString.Invariant($" And {asks.Length - MostReasons} more.") : "";
        return $"None of them can be {(isStop ? "stopped" : "started")} now. {reasons}{more}";
    }
}
