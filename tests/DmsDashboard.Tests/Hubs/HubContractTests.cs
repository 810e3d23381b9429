using System.Text.Json;
using DmsDashboard.Hubs;
using DmsDashboard.Tests.Architecture;

namespace DmsDashboard.Tests.Hubs;

/// <summary>What programs rely on. The list lies in hub-contract.txt, by hand; docs/portal/hub.md says what it means.</summary>
public sealed class HubContractTests
{
    private static string[] Written => Text("tests/DmsDashboard.Tests/Hubs/hub-contract.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Members_ThatWereOnceThere_AreThereAndOfTheSameType()
    {
        var gone = Written.Except(HubContract.Lines()).ToList();

        Assert.True(gone.Count == 0, $"A program that uses it breaks; keep it, or raise HubSchema.Version and say so in docs/portal/hub.md:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public void Members_ThatAreNew_AreWrittenDown()
    {
        var added = HubContract.Lines().Except(Written).ToList();

        Assert.True(added.Count == 0, $"From now on programs may rely on it; add it to hub-contract.txt and docs/portal/hub.md:\n{string.Join('\n', added)}");
    }

    [Fact]
    public void Documentation_NamesEachMethodAndMember()
    {
        var text = Text("docs/portal/hub.md");

        Assert.All(HubContract.MethodNames().Concat(HubContract.MemberNames()), name => Assert.Contains($"`{name}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Events_AsJson_SayTheirVersion()
    {
        var json = JsonSerializer.SerializeToElement(new HubReplications(true, 7, [], [], [], []), JsonSerializerOptions.Web);
        var line = JsonSerializer.SerializeToElement(new HubLogLine(1, "event", "x", default, "Live"), JsonSerializerOptions.Web);

        Assert.All([json, line], static sent => Assert.Equal(HubSchema.Version, sent.GetProperty("schemaVersion").GetInt32()));
    }

    private static string Text(string path) => SourceTree.Files.Single(file => file.Path == path).Text;
}
