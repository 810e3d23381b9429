using System.Diagnostics;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Traces polls and marks what is logged in one with its number.</summary>
internal static class PollTraces
{
    private static readonly ActivitySource Source = new(PollMetrics.MeterName);
    private static readonly Func<ILogger, string, IDisposable?> PollScope = LoggerMessage.DefineScope<string>("Poll {PollId}");

    /// <summary>The name of a target's poll, counted from the process's beginning.</summary>
    public static string IdOf(DmsTarget target, long number) => $"{target.Name}#{number}";

    public static Activity? Begin(DmsTarget target, string pollId)
    {
        var poll = Source.StartActivity("poll");
        poll?.SetTag("dms.target", target.Name);
        poll?.SetTag("dms.poll.id", pollId);
        return poll;
    }

    public static void End(Activity? poll, FaultKind? fault)
    {
        if (fault is not null)
        {
            poll?.SetTag("error.type", fault.ToString());
            poll?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static IDisposable? Scope(ILogger logger, string pollId) => PollScope(logger, pollId);
}
