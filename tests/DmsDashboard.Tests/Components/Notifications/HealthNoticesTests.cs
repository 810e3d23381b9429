using Bunit;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Notifications;

public sealed class HealthNoticesTests : ComponentContext
{
    private Toasts Toasts => Services.GetRequiredService<Toasts>();

    [Fact]
    public void Notice_PageOpens_ThereIsNone()
    {
        RenderUnderSnapshot<HealthNotices>(Given.Snapshot(Failed("a")));

        Assert.Empty(Toasts.All);
    }

    [Fact]
    public void Notice_OneFails_NamesItAndSaysWhy()
    {
        var page = RenderUnderSnapshot<HealthNotices>(Given.Snapshot(Given.Entry("orders-core"), Failed("b")));

        Store.Update(_ => Given.Snapshot(Failed("orders-core"), Failed("b")));

        page.WaitForAssertion(() => Assert.Equal((ToastKind.Failed, "orders-core failed", "The source's log is gone."), Of(Assert.Single(Toasts.All))));
    }

    [Fact]
    public void Notice_ManyAtOnce_IsOneOfEachKind()
    {
        var names = Enumerable.Range(1, 7).Select(static number => $"r{number}").ToArray();
        var page = RenderUnderSnapshot<HealthNotices>(Given.Snapshot([.. names.Select(static name => Given.Entry(name)), Given.Entry("s")]));

        Store.Update(_ => Given.Snapshot([.. names.Select(static name => Failed(name)), Given.Entry("s", "running", Health.AtRisk)]));

        page.WaitForAssertion(() => Assert.Equal(["7 replications failed", "s is at risk"], Toasts.All.Select(static toast => toast.Title)));
        Assert.EndsWith("and 2 more", Toasts.All[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_OfATargetThatIsReadForTheFirstTime_ThereIsNone()
    {
        var page = RenderUnderSnapshot<HealthNotices>(Given.Snapshot(Given.Target(Given.Demo) with { CapturedAt = null }));

        Store.Update(_ => Given.Snapshot(Failed("a")));

        page.WaitForAssertion(() => Assert.Equal("a", page.Instance.Latest.Entries.Single().Identifier));
        Assert.Empty(Toasts.All);
    }

    [Fact]
    public async Task Notice_WhileUpdatesArePaused_ComesAllTheSame()
    {
        var page = RenderUnderSnapshot<HealthNotices>(Given.Snapshot(Given.Entry("a")));
        await page.InvokeAsync(page.Instance.TogglePause);

        Store.Update(_ => Given.Snapshot(Failed("a")));

        page.WaitForAssertion(() => Assert.Single(Toasts.All));
    }

    private static (ToastKind, string, string) Of(Toast toast) => (toast.Kind, toast.Title, toast.Text);

    private static ReplicationEntry Failed(string identifier) => Given.Entry(identifier, "failed") with { Health = new HealthReading(Health.Failed, "Failed", "The source's log is gone.") };
}
