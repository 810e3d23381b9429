using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class ActionWordsTests
{
    private static readonly ReplicationEntry Orders = Given.Entry("orders", "stopped", Health.Stopped);
    private static readonly PendingAction Start = new(Orders.Key, PendingAction.Start, Given.Noon, null);

    [Fact]
    public void Pending_NotAnswered_IsBusy() => Assert.Equal("Starting…", ActionWords.Of(Orders, Start, null).Busy);

    [Theory]
    [InlineData(false, "A start was sent and its answer was lost")]
    [InlineData(true, "A start was sent before the dashboard was started again, and nobody knows what became of it")]
    public void Pending_OfUnknownOutcome_SaysSoInsteadOfStartingAndOffersNothing(bool isEarlier, string reason)
    {
        var words = ActionWords.Of(Orders, Start with { Answer = new ActionResult(ActionOutcome.Unknown, "It may have happened."), IsEarlier = isEarlier }, null);

        Assert.Equal((null, "Outcome unknown"), (words.Busy, words.Usual));
        Assert.StartsWith(reason, words.Reason, StringComparison.Ordinal);
        Assert.Empty(words.Offered);
    }
}
