using DmsDashboard.Api;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Api;

public sealed class CsvTextTests
{
    private const string Dangerous = "=+-@\t\r\n";

    // Mostly what a parser of CSV stumbles over.
    private static readonly Gen<string> Texts =
        from length in Gen.Choose(0, 12)
        from letters in Gen.Elements('=', '+', '-', '@', '\t', '\r', '\n', ',', '"', '\'', ' ', 'a', 'é', '1').ArrayOf(length)
        select new string(letters);

    [Fact]
    public void Line_AnyValues_AreReadBackAsTheyWereMadeHarmless() => Check.QuickThrowOnFailure(Prop.ForAll(
        Texts.NonEmptyListOf().ToArbitrary(),
        static values => Parse(CsvText.Line(values)).SequenceEqual(values.Select(static value => Guarded(value)))));

    [Fact]
    public void Cell_AnyValue_IsNoFormula() => Check.QuickThrowOnFailure(Prop.ForAll(
        Texts.ToArbitrary(),
        static value => Parse(CsvText.Line([value])) is [var read] && (read.Length == 0 || !Dangerous.Contains(read[0], StringComparison.Ordinal))));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2,3", "\"'-2,3\"")]
    [InlineData("x;=HYPERLINK(1)", "\"x;=HYPERLINK(1)\"")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\u200b=1+1", "'\u200b=1+1")]
    [InlineData("\uff1d1+1", "'\uff1d1+1")]
    [InlineData("nu\0ll \u001b[2J", "nu\ufffdll \ufffd[2J")]
    [InlineData("x\t=1+1", "\"x\t=1+1\"")]
    public void Cell_KnownValues_AreWrittenSo(string? value, string cell) =>
        Assert.Equal(cell, CsvText.Cell(value));

    private static string Guarded(string value) => value.FirstOrDefault(static sign => Dangerous.Contains(sign, StringComparison.Ordinal) || sign != ' ') is var first and not '\0' && Dangerous.Contains(first, StringComparison.Ordinal) ? "'" + value : value;

    private static List<string> Parse(string line) => Assert.Single(CsvReader.Read(line));
}
