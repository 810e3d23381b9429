using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class TaskLogEventReaderTests
{
    private const string Head = "2026-11-15T01:51:22 [TARGET_APPLY    ]E:  Failed to execute statement:";

    [Fact]
    public void Read_StatementOverThreeLines_IsOneEventWithItsSource()
    {
        var events = TaskLogEventReader.ReadAll([Head, "  UPDATE orders", "  SET id=1 [1022502] (ar_odbc_stmt.c:2415)", "[SORTER ]I: next"]).ToArray();

        Assert.Equal(2, events.Length);
        Assert.Equal(("Failed to execute statement:\n  UPDATE orders\n  SET id=1 [1022502]", "ar_odbc_stmt.c", 2415), (events[0].Text, events[0].SourceFile, events[0].SourceLine));
        Assert.Equal("next", events[1].Text);
    }

    [Fact]
    public void Read_LinesBeforeAnyHead_StayRawOneByOne()
    {
        var events = TaskLogEventReader.ReadAll(["lost", "and found", Head]).ToArray();

        Assert.Equal(["lost", "and found", "Failed to execute statement:"], events.Select(static line => line.Text));
        Assert.Null(events[1].Severity);
    }

    [Fact]
    public void Read_EndlessEvent_IsCutAndGoesOnRaw()
    {
        var events = TaskLogEventReader.ReadAll([Head, .. Enumerable.Repeat("x", TaskLogEventReader.MostLines + 10)]).ToArray();

        Assert.Equal(TaskLogEventReader.MostLines, events[0].Text.Split('\n').Length);
        Assert.Equal(12, events.Length);
        Assert.True(TaskLogEventReader.ReadAll([Head, new string('x', TaskLogEventReader.MostCharacters), "y"]).Count() == 3);
    }

    [Fact]
    public void Read_NothingMore_GivesNothing()
    {
        Assert.Null(new TaskLogEventReader().Finish());
        Assert.Empty(TaskLogEventReader.ReadAll([]));
    }

    [Fact]
    public void ReadAll_AnyLines_LosesNone()
    {
        var line = Gen.Elements("[SORTER ]E: a", "[IO]I:", "SORTER I: b", "", "x", "  y (z.c:1)", "(z.c:1)", "[").ListOf().ToArbitrary();

        Prop.ForAll(line, static lines =>
        {
            var kept = TaskLogEventReader.ReadAll(lines).Select(static whole => whole.Text.Count(static letter => letter is 'a' or 'b' or 'x' or 'y')).Sum();
            return kept == lines.Sum(static text => text.Count(static letter => letter is 'a' or 'b' or 'x' or 'y'));
        }).QuickCheckThrowOnFailure();
    }
}
