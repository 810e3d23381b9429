using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Tests.Components.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Compare;

public sealed class JsonDifferencesTests
{
    [Fact]
    public void Between_RulesInAnotherOrder_AreToldByTheirId()
    {
        const string First = """{"rules":[{"rule-id":"1","rule-action":"include","value":null},{"rule-id":"2","rule-action":"exclude"}]}""";
        const string Second = """{ "rules": [ {"rule-action": "explicit", "rule-id": "2"}, {"rule-id": 1, "rule-action": "include"}, {"rule-id":"3","rule-action":"include"} ] }""";

        Assert.Equal(
            [("rules[2].rule-action", "exclude", "explicit"), ("rules[3]", null, """{ "rule-id": "3", "rule-action": "include" }""")],
            Different(First, Second));
    }

    [Fact]
    public void Between_LogComponents_AreToldByTheirId() => Assert.Equal(
        [("Logging.LogComponents[SORTER].Severity", "LOGGER_SEVERITY_DEFAULT", "LOGGER_SEVERITY_DETAILED_DEBUG")],
        Different(
            """{"Logging":{"CloudWatchLogStream":"a","LogComponents":[{"Id":"SORTER","Severity":"LOGGER_SEVERITY_DEFAULT"},{"Id":"IO","Severity":"X"}]}}""",
            """{"Logging":{"LogComponents":[{"Severity":"X","Id":"IO"},{"Id":"SORTER","Severity":"LOGGER_SEVERITY_DETAILED_DEBUG"}],"CloudWatchLogStream":"b"}}"""));

    [Theory]
    [InlineData("""{"A":1.0}""", """{"A":1}""")]
    [InlineData("""{"A":1e1}""", """{"A":10}""")]
    [InlineData("""{"A":null}""", """{}""")]
    [InlineData("""{"A":"é"}""", """{"A":"\u00e9"}""")]
    [InlineData("no JSON ", "no JSON")]
    [InlineData(null, null)]
    public void Between_TheSameWrittenOtherwise_DiffersNowhere(string? first, string? second) => Assert.Empty(Different(first, second));

    [Theory]
    [InlineData("""{"A":""}""", """{}""", "A")]
    [InlineData("""{"A":[1,2]}""", """{"A":[2,1]}""", "A")]
    [InlineData("""{"A":{"B":1}}""", """{"A":1}""", "A")]
    [InlineData("""{"A":1}""", "{broken", "")]
    [InlineData("""{"A":1}""", null, "")]
    public void Between_OtherValues_DiffersThere(string? first, string? second, string path) => Assert.Equal([path], Different(first, second).Select(static place => place.Path));

    [Fact]
    public void Between_AnyDocumentAndItselfShuffled_DiffersNowhere() => Prop.ForAll(
        Documents.Any.ToArbitrary(),
        static document =>
        {
            using var parsed = JsonDocument.Parse(document);

            Assert.Empty(Different(document, Shuffled(parsed.RootElement)?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) ?? "null"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_AnyTwoDocuments_IsTheSameTheOtherWayRound() => Prop.ForAll(
        Documents.Any.ToArbitrary(),
        Documents.Any.ToArbitrary(),
        static (one, other) => Assert.Equal(
            Different(one, other).Select(static place => (place.Path, place.First, place.Second)).OrderBy(static place => place.Path, StringComparer.Ordinal),
            Different(other, one).Select(static place => (place.Path, place.Second, place.First)).OrderBy(static place => place.Path, StringComparer.Ordinal))).QuickCheckThrowOnFailure();

    private static IEnumerable<(string Path, string? First, string? Second)> Different(string? first, string? second) =>
        JsonDifferences.Between(first, second).Where(static place => place.IsDifferent).Select(static place => (place.Path, place.First, place.Second));

    // Of duplicate names the last counts.
    private static JsonNode? Shuffled(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(element.EnumerateObject().GroupBy(static member => member.Name).Reverse().Select(static same => KeyValuePair.Create(same.Key, Shuffled(same.Last().Value)))),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Shuffled)]),
        _ => JsonNode.Parse(element.GetRawText()),
    };
}
