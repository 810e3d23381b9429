using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Polling.LogTails;

/// <summary>A day of a tab that is left open, in steps of ten seconds of the manual clock.</summary>
public sealed class LogSoakTests
{
    private const int StepsOfAnHour = 360;
    private const int Hours = 24;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    // In between the hand-overs, and in the middle of them.
    private static readonly int[] CutsAt = [700, 2_000, 3_301, 5_555, 7_777];

    [Fact(Timeout = 300_000)]
    public async Task Day_HandOversAndCuts_EveryLineComesOnceAndTheNewestAreKept()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromMinutes(5), HandOver = TimeSpan.FromHours(1.5) });
        logs.CreateGroup();
        await using var numbers = new TailedNumbers(logs, LogSource.Of(logs.Key()), text => logs.WriteEngine(text));
        await using var group = new TailedNumbers(logs, LogSource.OfGroup("demo", "dms-serverless-replication-ORDERS"), static _ => { });
        await numbers.LiveAsync();
        await group.LiveAsync();

        for (var step = 1; step <= Hours * StepsOfAnHour; step++)
        {
            if (CutsAt.Contains(step))
            {
                logs.Sessions.CutTails();
            }

            // Bursts now and then, and quiet hours in between.
            await numbers.StepAsync(step % 100 == 0 ? 200 : step % 700 < 360 ? 5 : 1, Step);
        }

        await group.UntilAsync(() => group.Numbers.Count >= numbers.Written);
        numbers.AssertAllOnce();
        Assert.Equal(numbers.Numbers.Order(), group.Numbers.Order());
        Assert.InRange(numbers.Written, 30_000, 60_000);
        Assert.InRange(numbers.Marks.Count(static mark => mark.Kind == LogMarkKind.HandedOver), 8, 20);
        Assert.Equal(CutsAt.Length, numbers.Marks.Count(static mark => mark.Kind == LogMarkKind.Reconnected));
        Assert.DoesNotContain(numbers.Marks, static mark => mark.Kind is LogMarkKind.Gap or LogMarkKind.Fault or LogMarkKind.Sampled);
        await using var late = logs.Watch(LogSource.Of(logs.Key()));
        await late.UntilAsync(static watch => watch.Resets == 1);
        Assert.InRange(late.Items.Count, 1, LogBuffer.MaxItems + 1);
        Assert.Equal(LogMarkKind.Dropped, late.Items[0].Mark?.Kind);
    }
}
