using DmsDashboard.Components.Notifications;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Notifications;

public sealed class ToastsTests
{
    private readonly ManualTimeProvider _clock = new(Given.Noon);

    [Fact(Timeout = 20_000)]
    public async Task Toast_ThatReportsNoProblem_GoesByItself()
    {
        using var toasts = new Toasts(_clock);
        var gone = new TaskCompletionSource();
        toasts.Show(ToastKind.Progress, "a is starting", "");
        toasts.Changed += () => gone.TrySetResult();

        await _clock.AdvanceAsync(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);

        await gone.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(toasts.All);
    }

    [Fact]
    public void Toast_AfterTheCircuitIsGone_IsNobodys()
    {
        var toasts = new Toasts(_clock);
        toasts.Dispose();

        toasts.Show(ToastKind.Progress, "a is starting", "");

        Assert.Empty(toasts.All);
    }

    [Fact]
    public void Toast_OfAProblem_Stays()
    {
        using var toasts = new Toasts(_clock);

        toasts.Show(ToastKind.Problem, "Not done", "AWS refused.");
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Single(toasts.All);
    }

    [Fact]
    public void Toasts_ManyOrTheSame_AreBounded()
    {
        using var toasts = new Toasts(_clock);

        for (var i = 0; i < 20; i++)
        {
            toasts.Show(ToastKind.Problem, "Not done", $"{i / 2}");
        }

        Assert.Equal(["6", "7", "8", "9"], toasts.All.Select(static toast => toast.Text));
    }
}
