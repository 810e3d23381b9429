using DmsDashboard.Model;
using DmsDashboard.Polling.ConnectionReadings;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.ConnectionReadings;

public sealed class EndedTestTests
{
    private static readonly ConnectionTest Test = new(new ConnectionKey("demo", "instance", "endpoint"), Given.Noon)
    {
        Answer = new ActionResult(ActionOutcome.Accepted, "taken"),
        AnsweredAt = Given.Noon.AddSeconds(1),
    };

    [Theory]
    [InlineData("testing", 2, false)]
    [InlineData("successful", 2, true)]
    [InlineData("failed", 2, true)]
    [InlineData("successful", 1, false)]
    [InlineData("successful", 0, false)]
    [InlineData("testing", 3600, true)]
    [InlineData("a state of tomorrow", 2, true)]
    public void Of_AReading_EndsWhenItBeganAfterTheAnswerAndDmsIsDone(string status, int secondsLater, bool isOver) =>
        Assert.Equal(isOver, EndedTest.Of(Test, Connection(status), Given.Noon.AddSeconds(secondsLater)) is not null);

    [Fact]
    public void Of_ATestWithoutAnAnswer_GoesOn() =>
        Assert.Null(EndedTest.Of(Test with { AnsweredAt = null, Answer = null }, Connection("successful"), Given.Noon.AddHours(1)));

    [Fact]
    public void Finding_AnswerLost_TellsWhatWasSeenAndNoMore()
    {
        var lost = Test with { Answer = new ActionResult(ActionOutcome.Unknown, "lost") };

        Assert.Null(EndedTest.Of(Test, Connection("failed"), Given.Noon.AddSeconds(2))!.Finding);
        Assert.Equal(
            "TestConnection was sent, but the answer was lost. The connection was failed at 12:00:02 UTC; whether that is of this test cannot be told.",
            EndedTest.Of(lost, Connection("failed"), Given.Noon.AddSeconds(2))!.Finding!.Sentence);
        Assert.Contains("DMS listed no test", EndedTest.Of(lost, null, Given.Noon.AddSeconds(2))!.Finding!.Sentence, StringComparison.Ordinal);
    }

    private static EndpointConnection Connection(string status) => new() { ReplicationInstanceArn = "instance", EndpointArn = "endpoint", Status = status };
}
