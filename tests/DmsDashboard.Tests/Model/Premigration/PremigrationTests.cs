using DmsDashboard.Model.Premigration;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Premigration;

public sealed class PremigrationTests
{
    private const string Key = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    [Fact]
    public void Json_OfAllMembers_NamesThemAsDmsDoes() => Assert.Equal(
        $$"""{"ResultLocationFolder":"it's","ResultEncryptionMode":"SSE_KMS","ResultKmsKeyArn":"{{Key}}","IncludeOnly":["a","b"],"FailOnAssessmentFailure":false}""",
        PremigrationJson.Of(new PremigrationAssessmentSettings { ResultLocationFolder = "it's", ResultEncryptionMode = "SSE_KMS", ResultKmsKeyArn = Key, IncludeOnly = ["a", "b"], FailOnAssessmentFailure = false }));

    [Fact]
    public void Json_OfNothing_SaysOnlyTheDefault() => Assert.Equal("""{"FailOnAssessmentFailure":true}""", PremigrationJson.Of(new()));

    [Theory]
    [InlineData("SSE_KMS", null, "ResultKmsKeyArn", "Give the ARN")]
    [InlineData("SSE_KMS", "alias/mine", "ResultKmsKeyArn", "not the ARN of a KMS key")]
    [InlineData("SSE_KMS", "arn:aws:s3:::bucket", "ResultKmsKeyArn", "not the ARN of a KMS key")]
    [InlineData("SSE_S3", Key, "ResultKmsKeyArn", "goes with SSE_KMS only")]
    [InlineData("AES", null, "ResultEncryptionMode", "SSE_S3 or SSE_KMS")]
    public void Problems_OfTheEncryption_NameTheField(string mode, string? key, string field, string words)
    {
        var problem = Assert.Single(PremigrationRules.Problems(new() { ResultEncryptionMode = mode, ResultKmsKeyArn = key }));

        Assert.Equal(field, problem.Field);
        Assert.Contains(words, problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfBothLists_AskForOne() =>
        Assert.Equal("Exclude", Assert.Single(PremigrationRules.Problems(new() { IncludeOnly = ["a"], Exclude = ["b"] })).Field);

    [Theory]
    [InlineData("table-with-lob", "table-with-lob", "more than once")]
    [InlineData("Table With LOB", "b", "no name of an assessment")]
    public void Problems_OfNames_NameTheOddOne(string first, string second, string words) =>
        Assert.Contains(words, Assert.Single(PremigrationRules.Problems(new() { Exclude = [first, second] })).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData(" ")]
    [InlineData("a\tb")]
    public void Problems_OfTheFolder_AskForPlainLetters(string folder) =>
        Assert.Equal("ResultLocationFolder", Assert.Single(PremigrationRules.Problems(new() { ResultLocationFolder = folder })).Field);

    [Fact]
    public void Json_OfAnySettings_ReadsBackAsThey() => Prop.ForAll<string?, string?, bool>(static (folder, key, fail) =>
    {
        var settings = new PremigrationAssessmentSettings { ResultLocationFolder = folder, ResultKmsKeyArn = key, Exclude = folder is null ? [] : [folder, key ?? ""], FailOnAssessmentFailure = fail };
        if (IsText(folder) && IsText(key))
        {
            Assert.Equal(settings, PremigrationJson.Parse(PremigrationJson.Of(settings)));
        }

        Assert.True(PremigrationRules.Problems(settings).Count() < 5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_OfAnyText_IsNoFault() => Prop.ForAll<NonNull<string>>(static text =>
    {
        PremigrationJson.Parse(text.Get);
        PremigrationJson.Parse($$"""{"ResultLocationFolder":{{text.Get}}}""");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"ResultLocationBucket":"x"}""")]
    [InlineData("""{"FailOnAssessmentFailure":"yes"}""")]
    public void Parse_OfAnotherJson_IsNull(string json) => Assert.Null(PremigrationJson.Parse(json));

    // Half a surrogate pair is no text that JSON could carry.
    private static bool IsText(string? text) => text?.Any(char.IsSurrogate) is not true;
}
