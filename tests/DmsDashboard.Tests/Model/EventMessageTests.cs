using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Tests.Model;

/// <summary>What DMS says in its events, each against what we make of it: no line of a log, and hardly ever a failure that is known.</summary>
public sealed class EventMessageTests
{
    public static TheoryData<string, string> Messages => [.. Samples.Events.Select(static sample => new TheoryDataRow<string, string>(sample.Known, sample.Text))];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Explain_Message_IsWhatIsKnownOfIt(string known, string text) =>
        Assert.Equal(known, FailureCatalogue.Explain(text)?.Id ?? "-");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Parse_Message_IsItsOwnText(string known, string text)
    {
        Assert.NotEmpty(known);
        Assert.False(TaskLogLineParser.IsStart(text));
        Assert.Equal(new TaskLogLine(null, null, text), TaskLogLineParser.Parse(text));
        Assert.Equal(new OrchestratorMessage(default, null, text, null), OrchestratorMessageParser.Parse(text, default));
    }
}
