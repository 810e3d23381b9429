using DmsDashboard.Components.LogDownload;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.LogDownload;

public sealed class DownloadReaderTests
{
    private static readonly DateTimeOffset Now = Given.Noon;

    [Theory]
    [InlineData(DownloadSpan.LastHour, 1)]
    [InlineData(DownloadSpan.Last6Hours, 6)]
    [InlineData(DownloadSpan.Last24Hours, 24)]
    [InlineData(DownloadSpan.ThisRun, 2)]
    public void Read_APreset_EndsNow(DownloadSpan span, int hours)
    {
        var reading = Read(new DownloadForm { What = DownloadWhat.Range, Span = span });

        Assert.Equal((Now.AddHours(-hours), Now), (reading.From, reading.To));
    }

    [Fact]
    public void Order_OfARange_AsksTheDashboardForAllSources()
    {
        var form = new DownloadForm { What = DownloadWhat.Range, Span = DownloadSpan.Typed, From = "2026-11-15 08:00:00", To = "2026-11-15 09:30:00", Format = LogFileFormat.Ndjson };

        var order = DownloadReader.Order(form, GivenDownload.Subject, Read(form), Now);

        Assert.Equal("orders-20261115-093000.ndjson", order.FileName);
        Assert.Equal(
            "api/logs?target=demo&arn=arn%3Aaws%3Adms%3Aeu-central-1%3A831394476016%3Areplication-config%3AORDERS&group=%2Faws%2Frds%2Finstance%2Forders%2Fpostgresql"
                + "&from=2026-11-15T08%3A00%3A00.000Z&to=2026-11-15T09%3A30%3A00.000Z&format=ndjson",
            order.Url);
        Assert.Equal(0.5, order.Fraction(new DateTimeOffset(2026, 11, 15, 8, 45, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Order_OfWhatThePageHolds_AsksNobody()
    {
        var form = new DownloadForm();

        var order = DownloadReader.Order(form, GivenDownload.Subject with { Name = "/aws/rds/../x y" }, Read(form), Now);

        Assert.Equal((null, "aws-rds-..-x-y-20261115-120000.log"), (order.Url, order.FileName));
        Assert.Null(order.Fraction(Now));
    }

    [Theory]
    [InlineData("", "", DownloadForm.FromField, "Give a time in UTC")]
    [InlineData("yesterday", "", DownloadForm.FromField, "Write the time in UTC")]
    [InlineData("2026-02-30 10:00:00", "", DownloadForm.FromField, "no such date")]
    [InlineData("2026-11-15 13:00:00", "", DownloadForm.FromField, "still to come")]
    [InlineData("2026-11-15 10:00:00", "10:30", DownloadForm.ToField, "Write the time in UTC")]
    [InlineData("2026-11-15 10:00:00", "2026-11-15 10:00:00", DownloadForm.ToField, "not after the beginning")]
    public void Read_WhatIsWrong_SaysHowToMendIt(string from, string to, string field, string words)
    {
        var reading = Read(new DownloadForm { What = DownloadWhat.Range, Span = DownloadSpan.Typed, From = from, To = to });

        Assert.Contains(words, Assert.Single(reading.Problems, problem => problem.Key == field).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyTexts_AreARangeOrASentence() => Prop.ForAll(
        Gen.OneOf(Gen.Elements("2026-11-15 10:00:00", "2026-11-15T11:00:00Z", "", "now", " "), ArbMap.Default.GeneratorFor<string>().Where(static text => text is not null)).Two().ToArbitrary(),
        static texts =>
        {
            var reading = Read(new DownloadForm { What = DownloadWhat.Range, Span = DownloadSpan.Typed, From = texts.Item1, To = texts.Item2 });
            return reading.IsGood == (reading is { From: { } from, To: { } to } && from < to && from <= Now);
        }).QuickCheckThrowOnFailure();

    private static DownloadReading Read(DownloadForm form) => DownloadReader.Read(form, GivenDownload.Subject, Now);
}
