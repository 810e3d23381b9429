using DmsDashboard.Model;

namespace DmsDashboard.Tests.Model;

public sealed class TaskLogFoldTests
{
    private const string Head = "2026-11-15T01:51:22 [TARGET_APPLY    ]E:  Failed to execute statement:";

    [Fact]
    public void GoesOn_StatementOverThreeLines_BelongsToItsHead() =>
        Assert.Equal([false, true, true, false], Fold([Head, "  UPDATE orders", "  SET id=1 [1022502] (ar_odbc_stmt.c:2415)", "[SORTER ]I: next"]));

    [Fact]
    public void GoesOn_LinesBeforeAnyHead_StandByThemselves() => Assert.Equal([false, false, false], Fold(["lost", "and found", Head]));

    [Fact]
    public void GoesOn_EndlessEvent_IsCutAndTheRestStandsByItself()
    {
        var goesOn = Fold([Head, .. Enumerable.Repeat("x", TaskLogFold.MostLines + 10)]);

        Assert.Equal(TaskLogFold.MostLines - 1, goesOn.Count(static line => line));
        Assert.All(goesOn[TaskLogFold.MostLines..], Assert.False);
    }

    [Fact]
    public void GoesOn_HugeEvent_IsCutAndTheRestStandsByItself() =>
        Assert.Equal([false, false, false], Fold([Head, new string('x', TaskLogFold.MostCharacters), "y"]));

    private static bool[] Fold(string[] lines)
    {
        var fold = new TaskLogFold();
        return [.. lines.Select(fold.GoesOn)];
    }
}
