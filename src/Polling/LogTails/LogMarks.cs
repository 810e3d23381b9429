using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>The sentences of the marks that a tail sets.</summary>
internal static class LogMarks
{
    public static LogMark Live(DateTimeOffset at) => new(LogMarkKind.Live, at, "The live tail is open: new lines follow as CloudWatch Logs takes them in.");

    public static LogMark Polling(DmsFault why, TimeSpan interval, DateTimeOffset at) =>
        new(LogMarkKind.Polling, at, $"New lines are read every {Seconds(interval)} s, for there is no live tail: {why.Sentence}");

    public static LogMark Reconnected(LostTail lost, DateTimeOffset at) =>
        new(LogMarkKind.Reconnected, at, $"Lost at {Time(lost.At)} and back: {lost.Why} The lines in between were read and follow here.");

    public static LogMark Gap(LostTail? lost, string why, DateTimeOffset at) => new(
        LogMarkKind.Gap,
        at,
        lost is null ? $"Lines may be missing here: {why}" : $"Lines since {Time(lost.At)} may be missing here: {why} The log was lost then: {lost.Why}");

    public static LogMark Unread(LostTail? lost, DmsFault why, DateTimeOffset at) => Gap(lost, $"{why.Sentence} They are asked for again and again.", at);

    public static LogMark ReadLate(DateTimeOffset at) =>
        new(LogMarkKind.Reconnected, at, "The lines that could not be read before were read now, and stand where their time is.");

    public static LogMark Sampled(DateTimeOffset at) =>
        new(LogMarkKind.Sampled, at, "CloudWatch Logs sends a sample only: more than 500 lines of the group came in within a second. The others are read too, and follow within seconds.");

    public static LogMark Older(int limit, DateTimeOffset at) =>
        new(LogMarkKind.Dropped, at, $"Older lines are not shown: the newest {limit} of each stream were read. CloudWatch Logs has them all.");

    public static LogMark HandedOver(DateTimeOffset at) => new(
        LogMarkKind.HandedOver,
        at,
        "CloudWatch Logs ends a live tail after three hours: this one was handed over to a new one, both were read meanwhile, and no line was lost.");

    public static LogMark Reopened(DmsFault why, DateTimeOffset at) => new(
        LogMarkKind.HandedOver,
        at,
        $"CloudWatch Logs ends a live tail after three hours: this one was closed and opened anew, as no second one was to be had beside it ({why.Sentence.TrimEnd('.')}). The lines in between were read, and none was lost.");

    /// <summary>The fault of a log that did not take its lines as fast as they came.</summary>
    public static DmsFault Overrun(DateTimeOffset at) =>
        new(FaultKind.Unknown, "StartLiveTail", null, "more lines came in than the dashboard could take while it read older ones.", at);

    public static string NoLogGroup(string logGroupName) =>
        $"There is no log group {logGroupName} in this account and Region. Check its name; it is looked for again and again.";

    public static LogMark Fault(string sentence, DateTimeOffset at) => new(LogMarkKind.Fault, at, sentence);

    public static string TooMany(int limit) => $"there were more than {limit} of a stream.";

    private static string Seconds(TimeSpan interval) => interval.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
