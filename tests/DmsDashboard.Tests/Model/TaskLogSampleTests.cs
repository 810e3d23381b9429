using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Model;

/// <summary>Each published line, against what a person reads in it.</summary>
public sealed class TaskLogSampleTests
{
    public static TheoryData<string, string> Lines => [.. Samples.TaskLog.Select(static sample => new TheoryDataRow<string, string>(sample.Known, sample.Text))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Parse_PublishedLine_ReadsEachPart(string known, string line)
    {
        var parsed = TaskLogLineParser.Parse(line);

        var source = parsed.SourceFile is null ? "" : $"{parsed.SourceFile}:{parsed.SourceLine}";
        Assert.Equal(known[..known.LastIndexOf('|')], $"{ThreadOf(parsed)}|{TimeOf(parsed)}|{parsed.Component}|{parsed.Severity}|{source}");
        Assert.StartsWith(known.Split('|', 6)[5].Trim(), parsed.Text, StringComparison.Ordinal);
        Assert.EndsWith(parsed.Text, WithoutSource(line, source), StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_AllLinesInARow_EachGoesOnWithItsEvent()
    {
        var fold = new TaskLogFold();

        foreach (var sample in Samples.TaskLog)
        {
            Assert.Equal(sample.Text.Split('\n').Select(static (_, at) => at > 0), sample.Text.Split('\n').Select(fold.GoesOn));
        }
    }

    private static string ThreadOf(TaskLogLine line) => line.ThreadId?.ToString("D8", CultureInfo.InvariantCulture) ?? "";

    private static string TimeOf(TaskLogLine line) => line.Timestamp switch
    {
        null => "",
        { Microsecond: 0, Millisecond: 0 } time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        { } time => time.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
    };

    private static string WithoutSource(string line, string source) => source.Length == 0
        ? line.TrimEnd()
        : line[..line.LastIndexOf($"({source}", StringComparison.Ordinal)].TrimEnd();
}
