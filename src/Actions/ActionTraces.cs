using System.Diagnostics;
using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Traces what somebody asked for, and marks what is logged meanwhile with its number in the activity. Nothing that was sent is in it.</summary>
internal static class ActionTraces
{
    private static readonly ActivitySource Source = new("DmsDashboard.Actions");
    private static readonly Func<ILogger, long, IDisposable?> ActivityScope = LoggerMessage.DefineScope<long>("Activity {ActivityId}");

    public static Activity? Begin(AuditedAction action, long activityId)
    {
        var trace = Source.StartActivity(action.Operation);
        trace?.SetTag("dms.target", action.Subject.TargetName);
        trace?.SetTag("dms.activity.id", activityId);
        return trace;
    }

    public static void End(Activity? trace, ActionOutcome outcome) => trace?.SetTag("dms.outcome", outcome.ToString());

    public static IDisposable? Scope(ILogger logger, long activityId) => ActivityScope(logger, activityId);
}
