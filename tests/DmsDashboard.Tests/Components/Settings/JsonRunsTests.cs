using System.Text.Json;
using DmsDashboard.Model.TaskSettings;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Settings;

public sealed class JsonRunsTests
{
    [Fact]
    public void Read_Json_IsIndentedAndKeepsItsMeaning()
    {
        const string Text = """{"Logging":{"EnableLogging":true,"Size":32,"Names":["a","<b>é"],"None":{},"Empty":[]}}""";

        var pretty = Pretty(Text);

        Assert.Contains("\n    \"EnableLogging\": true", pretty, StringComparison.Ordinal);
        Assert.Equal(Text, JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(pretty), Relaxed));
    }

    [Fact]
    public void Read_SecretNames_AreMaskedWithAllThatIsBeneath()
    {
        var pretty = Pretty("""{"Password":"hunter2","PrivateKey":{"Part":["hunter2",7]},"Url":"postgres://u:hunter2@db","LobMaxSize":32}""");

        Assert.DoesNotContain("hunter2", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("7", pretty, StringComparison.Ordinal);
        Assert.Contains("\"LobMaxSize\": 32", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesWithQuotesAndLines_AreStillJson()
    {
        const string Text = """{"a\"b\n":1,"\ud83d\ude00":"c\"d"}""";

        Assert.Equal(["a\"b\n", "😀"], JsonSerializer.Deserialize<JsonElement>(Pretty(Text)).EnumerateObject().Select(static member => member.Name));
    }

    // Copying what there is so far for each bracket took minutes.
    [Fact(Timeout = 30_000)]
    public async Task Read_AMegabyteOfBrackets_IsRead()
    {
        var text = $"[{string.Join(',', Enumerable.Repeat("[]", 350_000))}]";

        var (runs, fault) = await Task.Run(() => JsonRuns.Read(text), TestContext.Current.CancellationToken);

        Assert.Null(fault);
        Assert.Single(runs);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{'a': 1}")]
    [InlineData("rules")]
    public void Read_NoJson_IsAFault(string text) => Assert.NotNull(JsonRuns.Read(text).Fault);

    [Fact]
    public void Read_TooDeep_IsAFaultAndDoesNotBreak() => Assert.NotNull(JsonRuns.Read(new string('[', 5_000) + new string(']', 5_000)).Fault);

    [Fact]
    public void Read_AnyStrings_SurviveTheRoundTrip() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?[]>(),
        values =>
        {
            // What looks like an assignment may be masked: that is another test's matter.
            var text = JsonSerializer.Serialize(values.Select(value => value?.Replace(':', '.').Replace('=', '.')));
            using var before = JsonDocument.Parse(text);
            using var after = JsonDocument.Parse(Pretty(text));
            return JsonElement.DeepEquals(before.RootElement, after.RootElement);
        }).QuickCheckThrowOnFailure();

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Pretty(string text) => string.Concat(JsonRuns.Read(text).Runs.Select(run => run.Text));
}
