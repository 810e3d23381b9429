using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Tests.Model.Failures;

public sealed class FailureCatalogueTests
{
    public static TheoryData<string, string> Examples => [.. Samples.Failures.Select(static sample => new TheoryDataRow<string, string>(sample.Known, sample.Text))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Explain_Example_IsItsOwnEntryAndNoOtherButTheDeclared(string known, string text)
    {
        var ids = known.Split(" + ");

        Assert.Equal(ids[0], FailureCatalogue.Explain(text)?.Id);
        Assert.Equal(ids.Order(), FailureCatalogue.ExplainAll(text).Select(static found => found.Id).Order());
    }

    [Fact]
    public void Entries_All_HaveAnExampleAndSentencesThatFit()
    {
        var explained = Samples.Failures.Select(static sample => sample.Known.Split(' ')[0]).ToHashSet();

        Assert.Equal(FailureCatalogue.All.Length, FailureCatalogue.All.DistinctBy(static entry => entry.Id).Count());
        Assert.All(FailureCatalogue.All, entry =>
        {
            Assert.True(explained.Contains(entry.Id), entry.Id);
            Assert.InRange(entry.Sentence.Length, 20, 90);
            Assert.EndsWith(".", entry.WhatBroke, StringComparison.Ordinal);
            Assert.EndsWith(".", entry.WhatToDo, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", entry.WhatBroke, StringComparison.Ordinal);
            Assert.EndsWith(".", entry.Cause, StringComparison.Ordinal);
            Assert.EndsWith(".", entry.Fix, StringComparison.Ordinal);
            Assert.Equal("https", entry.Link.Scheme);
            Assert.True(entry.Link.Host is "docs.aws.amazon.com" or "repost.aws", entry.Id);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Stop Reason NORMAL")]
    [InlineData("Stop Reason FULL_LOAD_ONLY_FINISHED")]
    [InlineData("{'replication_state':'running', 'message': 'Replication is running.'}")]
    [InlineData("[SORTER          ]I:  Transaction of 12 changes was sent to the target  (sorter_transaction.c:571)")]
    [InlineData("Nobody has seen this before.")]
    public void Explain_TextOfNoKnownFailure_IsNull(string? text) => Assert.Null(FailureCatalogue.Explain(text));

    [Fact]
    public void Explain_WrapperAroundACause_IsTheCause()
    {
        const string Text = "Last Error  Stream Component Fatal error. Stream component failed at subtask 0; ORA-01555: snapshot too old Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE";

        Assert.Equal("oracle-snapshot", FailureCatalogue.Explain(Text)?.Id);
    }

    [Fact]
    public void Explain_OtherPlace_FindsOnlyWhatBelongsThere()
    {
        const string Text = "An error occurred (ThrottlingException): Rate exceeded";

        Assert.Equal("throttled", FailureCatalogue.Explain(Text, FailureTexts.Call)?.Id);
        Assert.Null(FailureCatalogue.Explain(Text, FailureTexts.Line));
    }

    [Fact]
    public void Explain_Replication_PrefersTheTextThatNamesTheCause()
    {
        var replication = new Replication
        {
            ReplicationConfigIdentifier = "orders",
            ReplicationConfigArn = "arn:aws:dms:eu-central-1:123456789012:replication-config:ORDERS",
            FailureMessages = ["Task 'X' was stopped after 7 recovery attempts"],
            StopReason = "Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL",
        };

        Assert.Equal("mysql-binlog-gone", FailureCatalogue.Explain(replication)?.Id);
        Assert.Equal("recovery-attempts", FailureCatalogue.Explain(replication with { StopReason = null })?.Id);
        Assert.Null(FailureCatalogue.Explain(replication with { StopReason = null, FailureMessages = default }));
    }
}
