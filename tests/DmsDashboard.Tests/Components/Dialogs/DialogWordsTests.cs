using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class DialogWordsTests
{
    [Theory]
    [InlineData(ActionOutcome.Unknown, "Outcome unknown")]
    [InlineData(ActionOutcome.Refused, "Not done")]
    [InlineData(ActionOutcome.NotOffered, "Not done")]
    public void Finish_DialogClosedMeanwhile_SaysNoMoreThanIsKnown(ActionOutcome outcome, string title)
    {
        using var toasts = new Toasts(new ManualTimeProvider(Given.Noon));

        DialogWords.Finish(new ActionResult(outcome, "It may have happened."), "crm is starting", new ActionDialogs(), toasts, Given.Entry("crm").Key);

        Assert.Equal((ToastKind.Problem, title), (Assert.Single(toasts.All).Kind, toasts.All[0].Title));
    }

    [Theory]
    [InlineData(true, "production, eu-central-1 · Serverless · ")]
    [InlineData(false, "Serverless · ")]
    public void Subtitle_OfOneOfSeveralTargets_BeginsWithIt(bool isOneOfSeveral, string start)
    {
        var entry = Given.Entry("crm", target: new DmsTarget("production", "eu-central-1") { IsOneOfSeveral = isOneOfSeveral });

        Assert.StartsWith(start, DialogWords.Subtitle(entry), StringComparison.Ordinal);
    }
}
