using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed partial class OrchestratorMessageParserTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    // The first seven lines are as AWS wrote them.
    [Theory]
    [InlineData("{'replication_state':'initializing', 'message': 'Initializing the replication workflow.'}", "initializing", "Initializing the replication workflow.", null)]
    [InlineData("{'replication_state':'preparing_metadata_resources', 'message': 'Preparing the resources for metadata collection. This can take some time.'}", "preparing_metadata_resources", "Preparing the resources for metadata collection. This can take some time.", null)]
    [InlineData("{'replication_state':'testing_connection', 'message': 'Completed preparing resources for metadata collection. Testing connection to source and target endpoints to ensure proper configuration.'}", "testing_connection", "Completed preparing resources for metadata collection. Testing connection to source and target endpoints to ensure proper configuration.", null)]
    [InlineData("{'replication_state':'failed', 'message': 'Test connection failed for endpoint testdrive-dms-postgresql-dev-endpoint-source.', 'failure_message': 'Test connection failed for endpoint 'testdrive-dms-postgresql-dev-endpoint-source' and replication config 'testdrive-dms-postgresql-dev-dms-serverless'. Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]''}", "failed", "Test connection failed for endpoint testdrive-dms-postgresql-dev-endpoint-source.", "Test connection failed for endpoint 'testdrive-dms-postgresql-dev-endpoint-source' and replication config 'testdrive-dms-postgresql-dev-dms-serverless'. Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]'")]
    [InlineData("{'replication_state':'deleting', 'message': 'Replication is being deleted.'}", "deleting", "Replication is being deleted.", null)]
    [InlineData("{'replication_state':'failed', 'message': 'Test connection failed for endpoint X.', 'failure_message': 'X'}", "failed", "Test connection failed for endpoint X.", "X")]
    [InlineData("""{"replication_state": "failed", "message": "No \"slot\".", "failure_message": "It's gone\nfor good."}""", "failed", "No \"slot\".", "It's gone\nfor good.")]
    [InlineData("""{"replication_state": "failed", "message": "bad "quotes" inside", "failure_message": "x"}""", "failed", "bad \"quotes\" inside", "x")]
    [InlineData("""{"replication_state": "running", "message": null, "attempt": 3}""", "running", "", null)]
    [InlineData("{'version': 2, 'replication_state' : 'running' , 'attempt': 1, 'message' : 'Running.', 'extra': 'more'}", "running", "Running.", null)]
    [InlineData("{'replication_state':'failed', 'failure_message': 'first', 'message': 'second'}", "failed", "second", "first")]
    [InlineData("'replication_state':'running', 'message': 'No braces.'", "running", "No braces.", null)]
    [InlineData("2026-11-15 INFO {'replication_state':'running', 'message': 'A prefix.'}", "running", "A prefix.", null)]
    [InlineData("{'replication_state':'running', 'message': 'Cut off in the mid", "running", "Cut off in the mid", null)]
    [InlineData("{'replication_state':'failed', 'message': 'm', 'failure_message': 'Error {'code': '42', 'message': 'inner', 'hint': 'none'} at end'}", "failed", "m", "Error {'code': '42', 'message': 'inner', 'hint': 'none'} at end")]
    [InlineData("{'replication_state':'failed', 'message': 'an open { brace', 'failure_message': 'f'}", "failed", "an open { brace", "f")]
    [InlineData("{'replication_state':'failed', 'message': 'm', 'failure_message': ''}", "failed", "m", null)]
    [InlineData("{'message': 'No state.'}", null, "No state.", null)]
    [InlineData("{'replication_state':'running'}", "running", "{'replication_state':'running'}", null)]
    [InlineData("Something else entirely.", null, "Something else entirely.", null)]
    [InlineData("[1, 2]", null, "[1, 2]", null)]
    [InlineData("", null, "", null)]
    [InlineData("{", null, "{", null)]
    [InlineData("{'", null, "{'", null)]
    public void Parse_OneText_ReadsItsMembers(string text, string? state, string message, string? failure)
    {
        var parsed = OrchestratorMessageParser.Parse(text, Noon);

        Assert.Equal(new OrchestratorMessage(Noon, state, message, failure), parsed);
    }

    [Fact]
    public void Parse_AnyText_NeverThrows() => Prop
        .ForAll<string?>(static text => OrchestratorMessageParser.Parse(text ?? "", Noon).Timestamp == Noon)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_TextOfItsOwnPieces_NeverThrows()
    {
        var piece = Gen.Elements("{", "}", "'", "\"", ",", ":", " ", "\t", "[", "]", "\\", "\ud800", "null", "x", "replication_state", "message", "failure_message", "'message': '", "', 'failure_message': '");
        var text = piece.ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(text, static text => OrchestratorMessageParser.Parse(text, Noon) is { Message: not null }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parse_WhatTheOrchestratorWrites_ComesBack()
    {
        // Whatever quotes there are: only a value that itself looks like the next member cannot be told apart.
        var letters = Gen.Elements('a', 'Z', '\'', '"', ' ', ',', ':', '.', '=', '[', ']', '-', 'é', '\n');
        var value = letters.NonEmptyListOf().Select(static list => $"v{string.Concat(list)}").Where(static text => !LooksLikeAMember().IsMatch(text));

        Prop.ForAll(value.ToArbitrary(), value.ToArbitrary(), static (message, failure) =>
        {
            var parsed = OrchestratorMessageParser.Parse($"{{'replication_state':'failed', 'message': '{message}', 'failure_message': '{failure}'}}", Noon);
            return parsed == new OrchestratorMessage(Noon, "failed", message, failure);
        }).QuickCheckThrowOnFailure();
    }

    [GeneratedRegex("""['"]\s*:""")]
    private static partial Regex LooksLikeAMember();

    // Each would take minutes if any place were looked at more than a few times; the timeout is what fails.
    [Theory(Timeout = 20_000)]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("{")]
    [InlineData(",")]
    [InlineData(" ")]
    [InlineData("' ")]
    [InlineData(", 'a' : ")]
    [InlineData(",'a':x")]
    [InlineData("', 'message': '")]
    [InlineData("{'replication_state':")]
    [InlineData("{\"a\":")]
    [SuppressMessage("Usage", "xUnit1030", Justification = "The work must leave the test's thread for its timeout to count.")]
    public async Task Parse_AMegabyteOfIt_TakesLinearTime(string piece)
    {
        var repeated = string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length));
        string[] texts = [repeated, "{'replication_state':'" + repeated, "{'replication_state':'failed', 'message':" + new string(' ', 500_000) + "'x" + repeated];

        await Task.Run(() => Assert.All(texts, static text => Assert.NotNull(OrchestratorMessageParser.Parse(text, Noon).Message)), TestContext.Current.CancellationToken);
    }
}
