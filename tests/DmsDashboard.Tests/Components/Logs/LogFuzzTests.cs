using AngleSharp.Html.Parser;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Tests.Model;

namespace DmsDashboard.Tests.Components.Logs;

/// <summary>What a circuit does with lines that nobody wrote in good faith: in any order, at any time, under any choice.</summary>
public sealed class LogFuzzTests
{
    private static readonly LogLimits Small = new(400, 256 * 1024);

    private static readonly HtmlParser Html = new();

    [Fact]
    public void Desk_ThousandsOfDamagedSamples_ListsAndDrawsThemAll()
    {
        var random = new Random(7);
        using var reader = new FuzzedReader(random, Small);

        Fuzz.Each(20_000, (text, number) =>
        {
            reader.Take(text);
            if (number % 40 == 39)
            {
                reader.DoAnything();
                AssertWhole(reader.Collector.Tail);
                AssertDrawn(reader, random);
            }

            if (number % 2_000 == 1_999)
            {
                AssertAsMadeAnew(reader);
            }
        });

        AssertAsMadeAnew(reader);
        Assert.True(reader.Collector.Tail.Dropped > 1_000);
    }

    [Fact(Timeout = 120_000)]
    public Task Desk_SamplesOfAMegabyte_KeepsToItsBytes() => Task.Run(
        static () =>
        {
            var random = new Random(8);
            using var reader = new FuzzedReader(random, LogLimits.Usual);
            Fuzz.EachHuge(12, (text, _) =>
            {
                reader.Take(text);
                reader.DoAnything();
                AssertDrawn(reader, random);
            });

            Assert.InRange(reader.Collector.Tail.Bytes, 1, LogLimits.Usual.Bytes);
        },
        TestContext.Current.CancellationToken);

    private static void AssertWhole(LogList list)
    {
        Assert.Equal(list.Entries.Order(LogEntryOrder.Instance), list.Entries);
        Assert.Equal(list.Entries.Sum(static entry => (long)entry.Bytes), list.Bytes);
        Assert.True(list.Entries.Count <= list.Limits.Entries && (list.Bytes <= list.Limits.Bytes || list.Entries.Count == 1));
        Assert.Equal(list.Counts.Lines, LogHistogram.Of(list.Entries, null) is { } histogram ? histogram.Bars.Sum(static bar => bar.All) + histogram.Before + histogram.After : 0);
    }

    private static void AssertAsMadeAnew(FuzzedReader reader)
    {
        var shown = reader.Desk.Rows;
        using var fresh = new LogRows(shown.List, reader.Desk.View.Sources, reader.Desk.Query, LogStreams.Merged);
        fresh.Refresh();

        Assert.Equal(fresh.Rows, shown.Rows);
        Assert.Equal(fresh.Matches, shown.Matches);
    }

    // Whatever a line says, it is text: no element and no attribute comes of it.
    private static void AssertDrawn(FuzzedReader reader, Random random)
    {
        var rows = reader.Desk.Rows.Rows;
        for (var i = 0; i < Math.Min(rows.Count, 5); i++)
        {
            var row = rows[random.Next(rows.Count)];
            var look = reader.Look;
            var drawn = Html.ParseDocument(LogRowMarkup.Of(row, look).Value);

            Assert.Null(drawn.QuerySelector("script, [onclick]"));
            Assert.StartsWith("dm-", LogRowClass.Of(row, look), StringComparison.Ordinal);
        }
    }
}
