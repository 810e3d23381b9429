using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class FilterPatternTests
{
    private const string Line = "2026-01-01T00:00:00 [TARGET_APPLY    ]E:  Failed to execute \"UPDATE\" [1022502] (ar_odbc_stmt.c:2415)";

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("Failed", true)]
    [InlineData("failed", false)]
    [InlineData("Failed execute", true)]
    [InlineData("Failed missing", false)]
    [InlineData("\"[TARGET_APPLY    ]E:\"", true)]
    [InlineData("\"]W:\"", false)]
    [InlineData("\"\\\"UPDATE\\\"\" 1022502", true)]
    [InlineData("?missing ?Failed", true)]
    [InlineData("?missing ?absent", false)]
    [InlineData("?\"]W:\" ?\"]E:\"", true)]
    [InlineData("Failed -1022502", false)]
    [InlineData("-missing", true)]
    [InlineData("-\"]E:\"", false)]
    public void Pattern_OfTerms_MatchesLikeAws(string? pattern, bool matches) =>
        Assert.Equal(matches, FilterPattern.Parse(pattern).Matches(Line));

    [Theory]
    [InlineData("{ $.level = \"error\" }", "JSON members")]
    [InlineData("[ip, user]", "columns")]
    [InlineData("%ERR.R%", "Invalid character(s) in term '%ERR.R%'")]
    [InlineData("status:500", "Invalid character(s) in term 'status:500'")]
    [InlineData("\"open", "unclosed quote")]
    [InlineData("\"\"", "empty term")]
    [InlineData("?", "Invalid character(s) in term '?'")]
    [InlineData("?a b", "cannot be combined")]
    public void Pattern_NotPlayedHere_IsRefused(string pattern, string says)
    {
        var fault = Assert.Throws<AwsFaultException>(() => FilterPattern.Parse(pattern));

        Assert.Equal("InvalidParameterException", fault.Code);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_AnyText_IsReadOrRefusedButNeverBreaks() => Prop.ForAll<string?>(static pattern =>
    {
        try
        {
            FilterPattern.Parse(pattern).Matches(pattern ?? "");
            return true;
        }
        catch (AwsFaultException fault)
        {
            return fault.Code is "InvalidParameterException";
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pattern_AnyTextQuoted_MatchesExactlyTheMessagesThatHoldIt() => Prop.ForAll<NonEmptyString, string?>(static (text, around) =>
    {
        var quoted = text.Get.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var pattern = FilterPattern.Parse($"\"{quoted}\"");

        return pattern.Matches(around + text.Get + around) && pattern.Matches(around ?? "") == (around ?? "").Contains(text.Get, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();
}
