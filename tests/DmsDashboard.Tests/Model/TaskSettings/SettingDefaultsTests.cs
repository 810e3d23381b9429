using System.Text.Json;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Tests.Model.TaskSettings;

public sealed class SettingDefaultsTests
{
    [Theory]
    [InlineData("FullLoadSettings.CommitRate", "10000")]
    [InlineData("ErrorBehavior.DataErrorPolicy", "LOG_ERROR")]
    [InlineData("ValidationSettings.EnableValidation", "false")]
    [InlineData("TargetMetadata.TargetSchema", "")]
    [InlineData("Logging.LogComponents[].Severity", "LOGGER_SEVERITY_DEFAULT")]
    [InlineData("FailTaskWhenCleanTaskResourceFailed", "false")]
    public void Find_AKnownSetting_TellsItsDefaultAndWhereItIsFrom(string path, string value)
    {
        var known = SettingDefaults.Find(path);

        Assert.Equal(value, known!.Value);
        Assert.NotEmpty(known.Source.Name);
        Assert.Equal("https", known.Source.Link.Scheme);
    }

    // Between versions of DMS, or of which its guide and itself disagree.
    [Theory]
    [InlineData("ErrorBehavior.FailOnNoTablesCaptured")]
    [InlineData("ValidationSettings.ValidationMode")]
    [InlineData("TargetMetadata.ParallelApplyBufferSize")]
    [InlineData("Logging.EnableLogging")]
    [InlineData("A.Setting.OfTomorrow")]
    public void Find_ASettingWhoseDefaultVaries_TellsNone(string path) => Assert.Null(SettingDefaults.Find(path));

    [Theory]
    [InlineData("8", true)]
    [InlineData("8.0", true)]
    [InlineData("\"8\"", true)]
    [InlineData("null", true)]
    [InlineData("9", false)]
    [InlineData("\"\"", false)]
    [InlineData("[8]", false)]
    [InlineData("true", false)]
    public void IsSameAs_HoweverItIsWritten_ComparesTheValue(string json, bool isSame)
    {
        using var value = JsonDocument.Parse(json);

        Assert.Equal(isSame, SettingDefaults.Find("FullLoadSettings.MaxFullLoadSubTasks")!.IsSameAs(value.RootElement));
    }

    [Fact]
    public void Sources_OfAllDefaults_AreNamedWithTheirDate() => Assert.All(SettingDefaults.Sources, static source => Assert.True(source.Read > new DateOnly(2026, 1, 1)));
}
