using System.Text.Json;
using DmsDashboard.Components.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Settings;

public sealed class MappingRulesTests
{
    [Theory]
    [InlineData("""{"rule-action":"include","object-locator":{"schema-name":"HR","table-name":"%"}}""", "Includes all tables of schema HR")]
    [InlineData("""{"rule-action":"exclude","object-locator":{"schema-name":"HR","table-name":"tmp_%"}}""", "Excludes tables like tmp_% of schema HR")]
    [InlineData("""{"rule-action":"explicit","object-locator":{"schema-name":"HR","table-name":"EMP"}}""", "Includes exactly table EMP of schema HR")]
    [InlineData("""{"rule-action":"include","object-locator":{"schema-name":"%","table-name":"%","table-type":"view"}}""", "Includes all views of all schemas")]
    [InlineData("""{"rule-action":"include","object-locator":{"schema-name":"HR_%","table-name":"%","table-type":"all"}}""", "Includes all tables and views of schemas like HR_%")]
    public void Selection_InWords_SaysWhichTables(string rule, string words) => Assert.Equal(words, Read("selection", rule).Effect);

    [Theory]
    [InlineData("""[{"column-name":"id","filter-conditions":[{"filter-operator":"gte","value":"10"}]}]""", "id ≥ 10")]
    [InlineData("""[{"column-name":"id","filter-conditions":[{"filter-operator":"ste","value":"10"},{"filter-operator":"between","start-value":"50","end-value":"75"}]}]""", "id ≤ 10 or id is between 50 and 75")]
    [InlineData("""[{"column-name":"id","filter-conditions":[{"filter-operator":"eq","value":1},{"filter-operator":"noteq","value":"2"}]},{"column-name":"gone","filter-conditions":[{"filter-operator":"null"}]}]""", "(id = 1 or id ≠ 2) and gone is null")]
    [InlineData("""[{"column-name":"id","filter-conditions":[{"filter-operator":"like","value":"a%"}]}]""", """id like { "filter-operator": "like", "value": "a%" }""")]
    public void Filters_InWords_AreJoinedAsDmsJoinsThem(string filters, string words) => Assert.Equal(
        $"Includes table EMP of schema HR, only rows where {words}",
        Read("selection", $$"""{"rule-action":"include","object-locator":{"schema-name":"HR","table-name":"EMP"},"filters":{{filters}}}""").Effect);

    [Theory]
    [InlineData("schema", "rename", """ "value":"hr" """, "Renames schema HR to hr")]
    [InlineData("table", "convert-lowercase", """ "value":null """, "Makes table EMP of schema HR lower case")]
    [InlineData("table", "add-prefix", """ "value":"old_" """, "Adds the prefix old_ to table EMP of schema HR")]
    [InlineData("table", "replace-suffix", """ "value":"_b","old-value":"_a" """, "Replaces the suffix _a by _b in table EMP of schema HR")]
    [InlineData("column", "remove-column", """ "value":null """, "Removes column PAN of table EMP of schema HR")]
    [InlineData("column", "add-column", """ "value":"at" """, "Adds column at to table EMP of schema HR")]
    [InlineData("column", "change-data-type", """ "data-type":{"type":"numeric","precision":10,"scale":2} """, "Changes column PAN of table EMP of schema HR to numeric(10, 2)")]
    [InlineData("table", "define-primary-key", """ "primary-key-def":{"name":"pk","origin":"unique-index","columns":["A","B"]} """, "Defines the unique index of table EMP of schema HR as A, B")]
    public void Transformation_InWords_SaysWhatBecomesOfIt(string target, string action, string rest, string words)
    {
        var rule = Read("transformation", $$$"""{"rule-target":"{{{target}}}","rule-action":"{{{action}}}",{{{rest}}},"object-locator":{"schema-name":"HR","table-name":"EMP","column-name":"PAN"}}""");

        Assert.Equal(words, rule.Effect);
        Assert.Equal("HR.EMP.PAN", rule.AppliesTo);
    }

    [Theory]
    [InlineData("""{"parallel-load":{"type":"partitions-auto"}}""", "Loads all partitions in parallel: table EMP of schema HR", null)]
    [InlineData("""{"parallel-load":{"type":"ranges","columns":["ID"],"boundaries":[["1000"],["2000"]]}}""", "Loads 3 ranges of ID in parallel: table EMP of schema HR", "up to 1000; 2000; and the rest")]
    [InlineData("""{"lob-settings":{"mode":"limited","bulk-max-size":"64"}}""", "Cuts LOBs at 64 KB: table EMP of schema HR", null)]
    [InlineData("""{"parallel-load":{"type":"partitions-list","partitions":["p1","p2"]},"lob-settings":{"mode":"unlimited"}}""", "Loads the partitions p1, p2 in parallel, and copies LOBs whole: table EMP of schema HR", null)]
    public void TableSettings_InWords_SayHowItIsLoaded(string settings, string words, string? detail)
    {
        var rule = Read("table-settings", $$"""{"object-locator":{"schema-name":"HR","table-name":"EMP"},{{settings[1..^1]}}}""");

        Assert.Equal(words, rule.Effect);
        Assert.Equal(detail, rule.Details.SingleOrDefault());
    }

    [Theory]
    [InlineData("object-mapping", """{"rule-action":"map-record-to-record"}""")]
    [InlineData("selection", """{"rule-action":"sample"}""")]
    [InlineData("transformation", """{"rule-action":"rename","rule-target":"schema"}""")]
    [InlineData("transformation", """{"rule-action":"rename","rule-target":"galaxy","value":"x"}""")]
    [InlineData("table-settings", """{"something":"new"}""")]
    public void Rule_ThatNobodyKnows_IsShownAsItCame(string type, string rule)
    {
        var read = Read(type, rule);

        Assert.Null(read.Effect);
        Assert.Contains(rule.Split('"')[3], read.Raw, StringComparison.Ordinal);
        Assert.Equal(("7", "seven", type), (read.Id, read.Name, read.Type));
    }

    [Fact]
    public void Rules_OfAnOldTask_AreReadToo()
    {
        var reading = MappingRules.Read("""{ "TableMappings": [ { "Type": "Include", "SourceSchema": "testDB", "SourceTable": "%" }, { "Type": "Sample" } ] }""");

        Assert.Equal("Includes all tables of schema testDB", reading.Rules[0].Effect);
        Assert.Null(reading.Rules[1].Effect);
    }

    [Fact]
    public void Rules_WithSecrets_AreMasked()
    {
        var reading = MappingRules.Read("""{"rules":[{"rule-type":"transformation","rule-target":"column","rule-action":"add-column","value":"x","expression":"password='hunter2'"},{"rule-type":"new","Password":"hunter2"}]}""");

        Assert.DoesNotContain("hunter2", JsonSerializer.Serialize(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"rules\": [\n  {\"rule-id\": <}\n]}", "line 2, character 15")]
    [InlineData("{\"é\": <", "line 1, character 7")]
    [InlineData("", "line 1, character 1")]
    public void Text_Malformed_SaysWhereItBreaks(string text, string position)
    {
        var reading = MappingRules.Read(text);

        Assert.Empty(reading.Rules);
        Assert.Contains(position, reading.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfAnyLetters_IsReadWithoutAThrow() => Prop.ForAll<string>(static text =>
    {
        var (reading, tree) = (MappingRules.Read(text), SettingsTree.Read(text));
        return reading.Fault is null == tree.Fault is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rules_OfAnyJson_AreEachThereOnce() => Prop.ForAll(
        Documents.Any.ListOf().ToArbitrary(),
        static documents =>
        {
            var reading = MappingRules.Read($$"""{"rules":[{{string.Join(',', documents)}}]}""");

            Assert.Null(reading.Fault);
            Assert.Equal(documents.Count, reading.Rules.Length);
            Assert.All(reading.Rules, static rule => Assert.True(rule.Effect is null != rule.Raw is null));
        }).QuickCheckThrowOnFailure();

    private static MappingRule Read(string type, string rule)
    {
        var reading = MappingRules.Read($$"""{"rules":[{"rule-type":"{{type}}","rule-id":7,"rule-name":"seven",{{rule.Trim()[1..]}}]}""");
        Assert.Null(reading.Fault);
        return Assert.Single(reading.Rules);
    }
}
