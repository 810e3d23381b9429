using System.Text.RegularExpressions;
using DmsDashboard.Model.Cdc;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Cdc;

public sealed partial class CdcStartPositionTests
{
    private static readonly string?[] Engines = [null, "mysql", "mariadb", "aurora", "postgres", "aurora-postgresql", "oracle", "sqlserver", "mongodb", "db2"];

    [Theory]
    [InlineData("2018-03-08T12:12:12", "mysql", CdcPositionForm.Date, "2018-03-08T12:12:12")]
    [InlineData(" 2026-11-15 01:30:00 ", "oracle", CdcPositionForm.Date, "2026-11-15T01:30:00")]
    [InlineData("2026-11-15T01:30:00Z", null, CdcPositionForm.Date, "2026-11-15T01:30:00")]
    [InlineData("checkpoint:V1#27#mysql-bin-changelog.157832:1975:-1:2002:677883278264080:mysql-bin-changelog.157832:1876#0#0#*#0#93", "mysql", CdcPositionForm.Checkpoint, null)]
    [InlineData("mysql-bin-changelog.000024:373", "mysql", CdcPositionForm.Native, null)]
    [InlineData("mysql-bin-changelog.000024:373", "aurora", CdcPositionForm.Native, null)]
    [InlineData("0000124A/6800A778", "postgres", CdcPositionForm.Native, null)]
    [InlineData("0000124A/6800A778", "aurora-postgresql", CdcPositionForm.Native, null)]
    [InlineData("16349210", "oracle", CdcPositionForm.Native, null)]
    [InlineData("00000020:000000bb:0001", "sqlserver", CdcPositionForm.Native, null)]
    public void Parse_OfAGoodPosition_TakesItWithoutAWarning(string text, string? engine, CdcPositionForm form, string? sent)
    {
        var parsed = CdcStartPosition.Parse(text, engine);

        Assert.Equal((form, sent ?? text), (parsed.Value?.Form, parsed.Value?.Text));
        Assert.Null(parsed.Problem);
        Assert.Null(parsed.Warning);
    }

    [Theory]
    [InlineData("mysql-bin-changelog.14482", "mysql", "Add the offset after a colon, as in mysql-bin-changelog.014482:373. The file number has 6 digits.")]
    [InlineData("mysql-bin-changelog.014482", "mysql", "Add the offset after a colon, as in mysql-bin-changelog.014482:373.")]
    [InlineData("mysql-bin-changelog.24:373", "mariadb", "Write it as mysql-bin-changelog.000024:373. The file number has 6 digits.")]
    [InlineData("-bin.000024:373", "mysql", "file with its number")]
    [InlineData("mysql-bin-changelog:373", "mysql", "file with its number")]
    [InlineData("0000124A/6800A778", "mysql", "This is a position of PostgreSQL.")]
    [InlineData("0000124A-6800A778", "postgres", "with a slash")]
    [InlineData("SCN 16349210", "oracle", "in digits only")]
    [InlineData("00000020:bb:1", "sqlserver", "8, 8 and 4")]
    [InlineData("", "oracle", "SCN as in 16349210")]
    [InlineData("", null, "Give a position")]
    [InlineData("V1#27#mysql-bin", "mysql", "whole checkpoint")]
    [InlineData("checkpoint: V1#27", null, "whole checkpoint")]
    [InlineData("2026-02-30T12:00:00", "mysql", "no such date")]
    [InlineData("2026-11-15T01:30", "postgres", "with its seconds")]
    [InlineData("2026-11-15T01:30:00+01:00", null, "without a zone")]
    [InlineData("two words", "db2", "without spaces")]
    [InlineData("-dry-run", null, "begins with a letter or digit")]
    [InlineData("file:///etc/passwd", "mongodb", "Give the position")]
    public void Parse_OfABadPosition_SaysHowToMendIt(string text, string? engine, string words)
    {
        var parsed = CdcStartPosition.Parse(text, engine);

        Assert.Null(parsed.Value);
        Assert.Contains(words, parsed.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mongodb")]
    public void Parse_ForAnEngineOfUnknownForm_WarnsOnly(string? engine)
    {
        var parsed = CdcStartPosition.Parse("0000124A/6800A778", engine);

        Assert.NotNull(parsed.Value);
        Assert.Contains("AWS may refuse", parsed.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfAnyText_IsEitherAValueOrASentence() => Prop.ForAll<NonNull<string>>(static text =>
        Assert.All(Engines, engine =>
        {
            var parsed = CdcStartPosition.Parse(text.Get, engine);
            Assert.True(parsed.Value is null == parsed.Problem is not null);
            if (parsed.Value is { } value)
            {
                Assert.Equal(value, CdcStartPosition.Parse(value.Text, engine).Value);
                Assert.DoesNotContain(value.Text, char.IsWhiteSpace);
            }
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Mending_OfAShortBinaryLogPosition_IsItselfGood() => Prop.ForAll(
        Gen.Choose(0, 99_999).Two().ToArbitrary(),
        static numbers =>
        {
            Assert.All((string[])[$"bin.{numbers.Item1}", $"bin.{numbers.Item1}:", $"bin.{numbers.Item1}:{numbers.Item2}"], static text =>
            {
                var sentence = CdcStartPosition.Parse(text, "mysql").Problem;
                Assert.NotNull(CdcStartPosition.Parse(Suggested().Match(sentence!).Value, "mysql").Value);
            });
        }).QuickCheckThrowOnFailure();

    [GeneratedRegex("bin\\.[0-9]+:[0-9]+")]
    private static partial Regex Suggested();
}
