using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogHandOverTests
{
    // What CloudWatch sends at most without sampling.
    private const int PerSecond = 500;

    // Where a session is opened while lines come, two steps may fall into its first second.
    private const int Half = PerSecond / 2;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact(Timeout = 120_000)]
    public async Task Tail_HandedOverAtFullRate_LosesNoneRepeatsNoneAndSaysSoQuietly()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => numbers.Marks.Count(static mark => mark.Kind == LogMarkKind.HandedOver) == 2, PerSecond);
        await StepAsync(numbers, 5, PerSecond);

        numbers.AssertAllOnce();
        Assert.All(numbers.Marks.Skip(1), static mark => Assert.Equal(LogMarkKind.HandedOver, mark.Kind));
        Assert.Contains("no line was lost", numbers.Marks[1].Sentence, StringComparison.Ordinal);
        // One a hand-over, and perhaps one of the next.
        var handedOver = numbers.Marks.Count - 1;
        Assert.InRange(logs.Requests.Of("StartLiveTail"), handedOver + 1, handedOver + 2);
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_HandedOver_OpensTheSecondBeforeItClosesTheFirst()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => logs.Sessions.OpenCount == 2);
        Assert.DoesNotContain(numbers.Marks, static mark => mark.Kind == LogMarkKind.HandedOver);
        await StepUntilAsync(numbers, () => logs.Sessions.OpenCount == 1);

        numbers.AssertAllOnce();
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_NoSecondSessionIsToBeHad_ReadsWhatIsInBetweenAndSaysSo()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20), MaxLiveTails = 1 });
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.HandedOver));
        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.All(numbers.Marks.Skip(1), static mark => Assert.Equal(LogMarkKind.HandedOver, mark.Kind));
        Assert.Contains("Logs:MaxLiveTails", numbers.Marks[1].Sentence, StringComparison.Ordinal);
    }

    // The session that was closed may still count when the next is opened.
    [Theory(Timeout = 120_000)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Tail_SecondSessionIsRefused_ClosesTheFirstAndOpensAnew(int refusals)
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        logs.Inject(FaultKind.AccessDenied, "StartLiveTail", count: refusals);
        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.HandedOver));

        numbers.AssertAllOnce();
        Assert.DoesNotContain(numbers.Marks, static mark => mark.Kind == LogMarkKind.Polling);
        Assert.Contains("logs:StartLiveTail", numbers.Marks.Single(static mark => mark.Kind == LogMarkKind.HandedOver).Sentence, StringComparison.Ordinal);
        Assert.Equal(LogFeedState.Live, numbers.State);
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_AccountHasFifteenSessions_ClosesTheFirstAndOpensAnewWithoutLoss()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20), LiveTailRetry = TimeSpan.FromSeconds(5) });
        logs.CreateGroup("OTHER");
        using var others = new CancellationTokenSource();
        var open = Enumerable.Range(0, 14).Select(_ => OtherAsync(logs, others.Token)).ToArray();
        await logs.Sessions.WaitForOpenCountAsync(14, TestContext.Current.CancellationToken);
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.HandedOver));
        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.Equal(LogFeedState.Live, numbers.State);
        // The clock here runs faster than the endpoint notices that a session was closed: then it is polled for a moment.
        Assert.DoesNotContain(numbers.Marks, static mark => mark.Kind is LogMarkKind.Gap or LogMarkKind.Fault);
        Assert.Contains("15 concurrent Live Tail sessions", numbers.Marks.First(static mark => mark.Kind == LogMarkKind.HandedOver).Sentence, StringComparison.Ordinal);
        Assert.Equal(15, logs.Sessions.OpenCount);
        await others.CancelAsync();
        await Task.WhenAll(open);
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_SecondSessionBreaks_TheFirstGoesOnUntilAnotherIsOpen()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        logs.Inject(FaultKind.ServerError, "StartLiveTail", count: 1);
        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.HandedOver));

        numbers.AssertAllOnce();
        Assert.Equal([LogMarkKind.Live, LogMarkKind.HandedOver], numbers.Marks.Select(static mark => mark.Kind));
        Assert.Equal(3, logs.Requests.Of("StartLiveTail"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_AllCutDuringAHandOver_ReadsWhatIsInBetween()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => logs.Sessions.OpenCount == 2);
        await StepAsync(numbers, 3);
        Assert.Equal(2, logs.Sessions.CutTails());
        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.Reconnected) && numbers.State is LogFeedState.Live);
        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.DoesNotContain(numbers.Marks, static mark => mark.Kind == LogMarkKind.Gap);
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_OlderCutDuringAHandOver_TheYoungerGoesOnAndWhatIsMissingIsRead()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromSeconds(20) });
        await using var numbers = await NumbersAsync(logs);

        await StepUntilAsync(numbers, () => logs.Sessions.OpenCount == 2);
        await StepAsync(numbers, 2);
        numbers.Write(Half);
        Assert.True(logs.Sessions.CutOldestTail());
        await numbers.AllCameAsync();
        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.Reconnected));
        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.Equal(2, logs.Requests.Of("StartLiveTail"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_HandOverLaterThanCloudWatchAllows_IsOpenedAgainWithoutLoss()
    {
        await using var logs = await StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), HandOver = TimeSpan.FromHours(4) });
        await using var numbers = await NumbersAsync(logs);

        for (var minute = 0; minute < 181; minute++)
        {
            for (var part = 0; part < 6; part++)
            {
                await numbers.StepAsync(1, TimeSpan.FromSeconds(10));
            }
        }

        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.Contains("timed out after 3 hours", numbers.Marks.Single(static mark => mark.Kind == LogMarkKind.Reconnected).Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Tail_CutAtFullRate_ReadsWhatIsMissingWithoutAGap()
    {
        await using var logs = await StartAsync(TailedLogs.Patient);
        await using var numbers = await NumbersAsync(logs);
        await StepAsync(numbers, 40, PerSecond);

        // Not open again before all is written. (A cut connection would be tried again by the HTTP client itself.)
        logs.Inject(FaultKind.ServerError, "StartLiveTail", count: 1);
        logs.Sessions.CutTails();
        numbers.Write(5 * PerSecond);
        await StepUntilAsync(numbers, () => numbers.Marks.Exists(static mark => mark.Kind == LogMarkKind.Reconnected));
        await StepAsync(numbers, 5);

        numbers.AssertAllOnce();
        Assert.Equal([LogMarkKind.Live, LogMarkKind.Reconnected], numbers.Marks.Select(static mark => mark.Kind));
    }

    // A session of somebody else's in the same account.
    private static async Task OtherAsync(TailedLogs logs, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var update in logs.Aws.StartLiveTailAsync(LogLocation.Of(logs.Key("OTHER").Arn, null), cancellationToken))
            {
                Assert.False(update.IsSampled);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was long enough.
        }
    }

    private static async Task<TailedLogs> StartAsync(LogTailOptions options)
    {
        var logs = await TailedLogs.StartAsync(options);
        logs.CreateGroup();
        return logs;
    }

    private static async Task<TailedNumbers> NumbersAsync(TailedLogs logs)
    {
        var numbers = new TailedNumbers(logs, LogSource.Of(logs.Key()), text => logs.WriteEngine(text));
        await numbers.LiveAsync();
        return numbers;
    }

    private static async Task StepAsync(TailedNumbers numbers, int seconds, int perSecond = Half)
    {
        for (var second = 0; second < seconds; second++)
        {
            await numbers.StepAsync(perSecond, Second);
        }
    }

    private static async Task StepUntilAsync(TailedNumbers numbers, Func<bool> reached, int perSecond = Half)
    {
        while (!reached())
        {
            await numbers.StepAsync(perSecond, Second);
        }
    }
}
