using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Logs;

/// <summary>Lines, marks and batches as the log store hands them out.</summary>
internal static class GivenLog
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public static LogEvent Task(string message, int seconds = 0) => new()
    {
        LogGroupName = "dms-serverless-replication-ABC",
        LogStreamName = "dms-serverless-serv-res-id-1",
        Timestamp = Noon.AddSeconds(seconds),
        Message = message,
    };

    public static LogEvent Orchestrator(string state, int seconds = 0) => Task($"{{'replication_state':'{state}', 'message': 'About {state}.'}}", seconds) with
    {
        LogStreamName = "dms-serverless-replication-orchestrator-ABC",
    };

    public static LogItem Line(long sequence, string message = "2026-11-15T12:00:00 [TARGET_LOAD     ]I:  loaded") => new(sequence, Task(message, (int)sequence), null);

    public static LogItem Error(long sequence) => Line(sequence, "2026-11-15T12:00:00 [TARGET_LOAD     ]E:  it broke");

    public static LogItem State(long sequence, string state) => new(sequence, Orchestrator(state, (int)sequence), null);

    public static LogItem Mark(long sequence, LogMarkKind kind, string sentence = "Something happened.") => new(sequence, null, new LogMark(kind, Noon, sentence));

    /// <summary>A line of a stream of its own, some milliseconds after noon.</summary>
    public static LogItem At(long sequence, int milliseconds, string message = "2026-11-15T12:00:00 [TARGET_LOAD     ]I:  loaded", string stream = "s", bool isContinuation = false) =>
        new(sequence, Task(message) with { LogStreamName = stream, Timestamp = Noon.AddMilliseconds(milliseconds) }, null) { IsContinuation = isContinuation };

    /// <summary>A collector of these sources; the first is a replication.</summary>
    public static LogCollector Collector(int groups = 0, LogLimits? limits = null)
    {
        var collector = new LogCollector(limits ?? LogLimits.Usual);
        collector.Use([Source, .. Enumerable.Range(1, groups).Select(static number => LogSource.OfGroup("demo", $"/aws/rds/instance/db-{number}/postgresql"))]);
        return collector;
    }

    public static readonly LogSource Source = LogSource.Of(new ReplicationKey("demo", "arn:aws:dms:eu-central-1:831394476016:replication-config:ABC"));

    public static LogBatch Reset(params LogItem[] items) => new([.. items], IsReset: true, LogFeedState.Live);

    public static LogBatch More(params LogItem[] items) => new([.. items], IsReset: false, LogFeedState.Live);
}
