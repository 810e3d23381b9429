using DmsDashboard.Components.Compare;

namespace DmsDashboard.Tests.Components.Compare;

public sealed class MappingDifferencesTests
{
    private const string Hr = """{"rule-type":"selection","rule-id":"1","rule-name":"hr","object-locator":{"schema-name":"HR","table-name":"%"},"rule-action":"include"}""";
    private const string Rename = """{"rule-type":"transformation","rule-id":"2","rule-name":"2","rule-target":"schema","object-locator":{"schema-name":"HR"},"rule-action":"rename","value":"hr"}""";

    [Fact]
    public void Rules_ThatDiffer_AreInWordsAndNameTheirMembers()
    {
        var changed = Hr.Replace("include", "exclude", StringComparison.Ordinal);

        var places = MappingDifferences.Between($$"""{"rules":[{{Hr}},{{Rename}}]}""", $$"""{"rules":[{{Rename}},{{changed}}]}""");

        Assert.Equal(
            [("Rule 1 hr", "Includes all tables of schema HR", "Excludes all tables of schema HR", "rule-action", true), ("Rule 2", "Renames schema HR to hr", "Renames schema HR to hr", "", false)],
            places.Select(static place => (place.Label, place.First, place.Second, place.Note, place.IsDifferent)));
    }

    [Fact]
    public void Rules_OfOneSideOnly_SaySo()
    {
        var places = MappingDifferences.Between($$"""{"rules":[{{Hr}},{{Rename}}]}""", $$"""{"rules":[{{Hr}}]}""");

        Assert.Equal(("Rule 2", "Only in the first", "Renames schema HR to hr", null), (places[1].Label, places[1].Word, places[1].First, places[1].Second));
    }

    // What the words leave out must not look the same.
    [Fact]
    public void Rules_ThatDifferInWhatTheWordsDoNotTell_AreShownByTheirPlaces()
    {
        var changed = Hr.Replace("\"hr\"", "\"people\"", StringComparison.Ordinal);

        var places = MappingDifferences.Between($$"""{"rules":[{{Hr}}]}""", $$"""{"rules":[{{changed}}]}""");

        Assert.Equal([("rules[1].rule-name", "hr", "people")], places.Where(static place => place.IsDifferent).Select(static place => (place.Path, place.First, place.Second)));
    }

    [Theory]
    [InlineData("""{"rules":[{"rule-type":"selection"},{"rule-type":"selection"}]}""", """{"rules":[{"rule-type":"selection"}]}""")]
    [InlineData("""{"rules":[{"rule-id":"a]b"}]}""", """{"rules":[{"rule-id":"a.b"}]}""")]
    [InlineData("""{"TableMappings":[{"Type":"Include","SourceSchema":"a","SourceTable":"%"}]}""", """{"TableMappings":[{"Type":"Exclude","SourceSchema":"a","SourceTable":"%"}]}""")]
    [InlineData("""{"rules":[]}""", """{"rules":{"a":1}}""")]
    [InlineData("not JSON", """{"rules":[]}""")]
    [InlineData(null, """{"rules":[]}""")]
    public void Mappings_ThatAreOdd_StillShowThatTheyDiffer(string? first, string second)
    {
        Assert.Contains(MappingDifferences.Between(first, second), static place => place.IsDifferent);
        Assert.DoesNotContain(MappingDifferences.Between(second, second), static place => place.IsDifferent);
    }
}
