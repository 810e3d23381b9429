using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Tables;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Tables;

public sealed class ReloadOfferTests
{
    [Theory]
    [InlineData(0, "Tick the tables first.")]
    [InlineData(1, null)]
    [InlineData(10, null)]
    [InlineData(11, "AWS takes at most 10 tables at a time: 11 are ticked.")]
    public void Reload_OfSoManyTables_IsOfferedOrSaysWhyNot(int count, string? reason) => Assert.Equal(reason, ReloadOffer.Of("Reload…", ReloadOptions.DataReload, Tables(count), null).Reason);

    [Theory]
    [InlineData("Not enabled", false)]
    [InlineData(null, false)]
    [InlineData("Validated", true)]
    public void Validate_GoesByWhetherValidationIsOn(string? state, bool isOffered) =>
        Assert.Equal(isOffered, ReloadOffer.Of("Validate again…", ReloadOptions.ValidateOnly, Tables(2, state), null).Reason is null);

    [Theory]
    [InlineData("stopped")]
    [InlineData("initializing")]
    [InlineData("created")]
    public void Reload_OfWhatDoesNotRun_SaysWhy(string status) => Assert.NotNull(Reason(Given.Entry("a", status)));

    [Fact]
    public void Reload_OfWhatRuns_IsOffered() => Assert.Null(Reason(Given.Entry("a")));

    [Fact]
    public void Reload_OfChangeCaptureAlone_IsNotOfferedButValidationIs()
    {
        var entry = Given.Entry("a").With(static replication => replication with { ReplicationType = "cdc" });

        Assert.Contains("captures changes only", Reason(entry), StringComparison.Ordinal);
        Assert.Null(ReloadOffer.StateReason(entry, null, null, ReloadOptions.ValidateOnly));
    }

    [Theory]
    [InlineData("DROP_AND_CREATE", "3 tables on a-tgt are dropped and copied again (DROP_AND_CREATE); 1,204,333 rows.")]
    [InlineData("TRUNCATE_BEFORE_LOAD", "3 tables on a-tgt are emptied and copied again (TRUNCATE_BEFORE_LOAD); 1,204,333 rows.")]
    [InlineData("DO_NOTHING", "3 tables on a-tgt are copied again over what they hold (DO_NOTHING): empty first, or rows are doubled or clash; 1,204,333 rows.")]
    [InlineData("", "3 tables on a-tgt are dropped and copied again, unless the settings say otherwise; 1,204,333 rows.")]
    public void Consequences_OfAReload_GoByTheSettingWithRealCounts(string mode, string sentence)
    {
        var entry = Given.Entry("a");
        entry = entry with { Config = entry.Config! with { ReplicationSettings = mode.Length == 0 ? null : $$"""{ "FullLoadSettings": { "TargetTablePrepMode": "{{mode}}" } }""" } };
        ImmutableArray<TableStatistics> tables = [.. Tables(2), Tables(1)[0] with { FullLoadRows = 1_204_333 }];

        var first = ReloadConsequences.Of(entry, tables, ReloadOptions.DataReload).First();

        Assert.Equal(sentence, $"{first.Head} {first.Rest}");
    }

    [Fact]
    public void Consequences_OfTablesThatAreNotLoaded_SayThatAwsMayRefuse()
    {
        ImmutableArray<TableStatistics> tables = [Tables(1)[0] with { TableState = "Before load" }];

        Assert.Contains(ReloadConsequences.Of(Given.Entry("a"), tables, ReloadOptions.DataReload), static consequence => consequence.Rest.Contains("AWS may refuse", StringComparison.Ordinal));
    }

    [Fact]
    public void Command_OfAReload_IsOneThatAShellTakes() => Assert.Equal(
        "aws dms reload-replication-tables \\\n  --region eu-central-1 \\\n  --replication-config-arn arn:aws:dms:eu-central-1:831394476016:replication-config:A \\\n  --tables-to-reload '[{\"SchemaName\":\"shop\",\"TableName\":\"it'\\''s\"}]' \\\n  --reload-option data-reload",
        TablesCliCommand.Reload(Given.Entry("a"), new ReloadRequest([new TableToReload("shop", "it's")], ReloadOptions.DataReload)));

    [Fact]
    public void Command_OfAnyNames_ReadsBackAsThem() => Prop.ForAll<(NonNull<string> Schema, NonNull<string> Table)[]>(static names =>
    {
        // A lone surrogate is no text that AWS could send.
        var tables = names.Where(static name => IsText(name.Schema.Get) && IsText(name.Table.Get)).Select(static name => new TableToReload(name.Schema.Get, name.Table.Get)).ToArray();

        var words = TablesCliCommand.Words(Given.Entry("a"), new ReloadRequest([.. tables], ReloadOptions.ValidateOnly));

        var at = words.ToList().IndexOf("--tables-to-reload");
        Assert.Equal(tables, JsonSerializer.Deserialize<TableToReload[]>(words[at + 1]));
    }).QuickCheckThrowOnFailure();

    private static bool IsText(string text) => !text.Any(char.IsSurrogate);

    private static string? Reason(ReplicationEntry entry) => ReloadOffer.StateReason(entry, null, null, ReloadOptions.DataReload);

    private static ImmutableArray<TableStatistics> Tables(int count, string? validation = null) =>
        [.. Enumerable.Range(1, count).Select(number => new TableStatistics { SchemaName = "shop", TableName = $"t{number}", TableState = TableStates.Completed, ValidationState = validation })];
}
