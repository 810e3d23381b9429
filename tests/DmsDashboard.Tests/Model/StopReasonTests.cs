using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class StopReasonTests
{
    [Theory]
    [InlineData("Stop Reason FULL_LOAD_ONLY_FINISHED", "FULL_LOAD_ONLY_FINISHED", null, null)]
    [InlineData("NORMAL", "NORMAL", null, null)]
    [InlineData("Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL", "FATAL_ERROR", "FATAL", "Error 1236 reading binary log.")]
    [InlineData("Task 'X' was stopped after 7 recovery attempts Stop Reason FATAL_ERROR Error Level FATAL", "FATAL_ERROR", "FATAL", "Task 'X' was stopped after 7 recovery attempts")]
    [InlineData("Last Error  Stop Reason NORMAL seen before. Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", "RECOVERABLE_ERROR", "RECOVERABLE", "Stop Reason NORMAL seen before.")]
    [InlineData("Last Error Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502] Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", "RECOVERABLE_ERROR", "RECOVERABLE", "Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502]")]
    [InlineData("Last Error  Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2891] [1020101] ERROR: out of memory", null, null, "Last Error  Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2891] [1020101] ERROR: out of memory")]
    [InlineData("_NORMAL", null, null, "_NORMAL")]
    [InlineData("Something else went wrong", null, null, "Something else went wrong")]
    [InlineData("", null, null, null)]
    [InlineData(null, null, null, null)]
    public void Parse_AsAwsSendsIt_TakesItApart(string? text, string? reason, string? level, string? error)
    {
        Assert.Equal(new StopReason(reason, level, error), StopReason.Parse(text));
    }

    [Fact]
    public void Parse_AnyText_NeverFailsAndLosesNoReason() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(static text =>
    {
        var plain = StopReason.Parse(text);
        var stopped = StopReason.Parse($"{text} Stop Reason FATAL_ERROR Error Level FATAL");

        return (plain.Error is null || text!.Contains(plain.Error, StringComparison.Ordinal)) && stopped is { Reason: "FATAL_ERROR", Level: "FATAL" };
    }));
}
