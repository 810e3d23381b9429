using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling;

/// <summary>
/// Takes up what an earlier process sent without learning what became of it: it is under way again, so that nobody sends the same, until a poll can
/// tell. What no poll can tell stays unknown, and says why.
/// </summary>
internal sealed partial class EarlierActions(AwsTargets targets, DmsStore store, ActivityStore activity, ILogger<EarlierActions> logger)
{
    /// <summary>Before the first poll. Does without when the activity cannot be read.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The newest first: of several of one replication only that one can be told from what followed it.
            foreach (var item in await activity.ReadUnsettledAsync(cancellationToken))
            {
                // A target that is not configured at present may be so again at the next start.
                if (targets.All.FirstOrDefault(target => target.Target.Name == item.TargetName) is { Target: var target })
                {
                    await TakeUpAsync(item, target);
                }
            }
        }
        catch (ActivityStoreException exception)
        {
            LogUnread(exception.Message);
        }
    }

    internal static PendingAction PendingOf(ActivityItem item) =>
        new(new ReplicationKey(item.TargetName, item.Arn), item.Operation ?? "", item.At, new ActionResult(ActionOutcome.Unknown, item.Sentence))
        {
            AnsweredAt = item.AnsweredAt ?? item.At,
            StatusBefore = new ReplicationStatus(item.StatusBefore ?? ""),
            ActivityId = item.Id,
            IsEarlier = true,
        };

    private async Task TakeUpAsync(ActivityItem item, DmsTarget target)
    {
        var pending = PendingOf(item);
        if (target.IsDemo)
        {
            await EndAsync(pending, "The simulated account is made anew with each start: what became of it cannot be told.");
        }
        else if (item.Operation == ConnectionTest.Operation)
        {
            // It changes nothing but the state of a connection, where any later test shows as well.
            await EndAsync(pending, "The state of the connection tells how the last test of it ended.");
        }
        else if (!Reserve(pending))
        {
            await EndAsync(pending, "Another action followed it: what became of it cannot be told.");
        }
    }

    private bool Reserve(PendingAction pending)
    {
        var isFirst = false;
        store.Update(snapshot =>
        {
            isFirst = !snapshot.Pending.ContainsKey(pending.Key);
            return isFirst ? snapshot with { Pending = snapshot.Pending.Add(pending.Key, pending) } : snapshot;
        });
        return isFirst;
    }

    private Task<bool> EndAsync(PendingAction pending, string why) =>
        activity.SettleAsync(pending.ActivityId!.Value, pending.Answer! with { Sentence = $"{pending.Answer.Sentence} {why}" }, pending.AnsweredAt!.Value);

    [LoggerMessage(LogLevel.Warning, "What earlier actions came to could not be looked for. {Reason}")]
    private partial void LogUnread(string reason);
}
