using DmsDashboard.Components.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Settings;

public sealed class SettingsTreeTests
{
    private const string Text = """{"Logging":{"EnableLogging":true,"LogComponents":[{"Id":"SORTER","Severity":"LOGGER_SEVERITY_DEFAULT"}]},"Loose":7,"FullLoadSettings":{"TargetTablePrepMode":"DROP_AND_CREATE","Names":["a","b"],"None":null}}""";

    [Fact]
    public void Read_Settings_ComeBySectionInTheirOrder()
    {
        var sections = SettingsTree.Read(Text).Sections;

        Assert.Equal(["", "Logging", "FullLoadSettings"], sections.Select(section => section.Name));
        Assert.Equal(["Loose 7"], Lines(sections[0]));
        Assert.Equal(["EnableLogging true", "Id SORTER", "Severity LOGGER_SEVERITY_DEFAULT"], Lines(sections[1]));
        Assert.Equal(["TargetTablePrepMode DROP_AND_CREATE", "Names a, b", "None null"], Lines(sections[2]));
    }

    [Fact]
    public void Read_Secrets_AreMaskedWithAllThatIsBeneath()
    {
        var sections = SettingsTree.Read("""{"A":{"Password":"hunter2","PrivateKey":{"Part":["hunter2",{"B":"hunter2"}]},"Url":"postgres://u:hunter2@db"}}""").Sections;

        Assert.DoesNotContain(Lines(sections[0]), line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("logging", 3)]
    [InlineData("drop_and", 1)]
    [InlineData("no such", 0)]
    public void Matching_Text_KeepsWhatHasItInNameOrValue(string text, int settings) =>
        Assert.Equal(settings, SettingsTree.Read(Text).Sections.Sum(section => section.Matching(text)?.Count ?? 0));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\": 1}")]
    public void Read_HalfACharacter_IsAFaultAndDoesNotThrow(string text)
    {
        Assert.NotNull(SettingsTree.Read(text).Fault);
        Assert.NotNull(MappingRules.Read($$"""{"rules":[{"rule-type":{{text}}}]}""").Fault);
    }

    // Not as InlineData, which is written as UTF-8 on its way.
    [Fact]
    public void Read_HalfACharacterAsSuch_IsAFaultAndDoesNotThrow() => Assert.NotNull(SettingsTree.Read($"\"{'\ud800'}\"").Fault);

    [Fact]
    public void Read_AnyDocument_KeepsEverySetting() => Prop.ForAll(
        Documents.Any.ToArbitrary(),
        static document =>
        {
            var reading = SettingsTree.Read(document);

            Assert.Null(reading.Fault);
            Assert.All(reading.Sections, static section => Assert.Null(section.Value));
            Assert.Equal(reading.Sections.Sum(static section => section.Count), reading.Sections.SelectMany(Lines).Count());
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Lines(SettingNode node) =>
        node.Value is { } value ? [$"{node.Name} {value}"] : node.Children.SelectMany(Lines);
}
