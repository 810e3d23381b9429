using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Store.History;

public sealed class TableTrailTests
{
    private static readonly Gen<TablePoint[]> Courses =
        from count in Gen.Choose(0, 40)
        from steps in Gen.Choose(1, 900).ArrayOf(count)
        from counts in Gen.Choose(0, 5_000).ArrayOf(count)
        select steps.Zip(counts).Select((part, at) => new TablePoint(Given.Noon.AddSeconds(steps.Take(at + 1).Sum()), part.Second, part.Second / 2)).ToArray();

    [Fact]
    public void Trail_ReadingsEveryTwelveSeconds_IsTheMeanOfEachHalfMinute()
    {
        // 600 rows in each 12 s of the last three minutes.
        var points = Enumerable.Range(0, 16).Select(static at => new TablePoint(Given.Noon.AddSeconds(12 * at), 600 * at, 0)).ToList();

        var trail = TableTrail.Of(points, TableMotion.Load, Given.Noon.AddSeconds(180));

        Assert.Equal(30, trail.Count);
        Assert.Equal(Enumerable.Repeat<double?>(null, 24), trail.Take(24));
        Assert.All(trail.Skip(24), static rate => Assert.Equal(50, rate!.Value, 6));
    }

    [Fact]
    public void Trail_NotReadForLong_HasAGapUnlessNothingMoved()
    {
        TablePoint[] points = [Point(0, 0), Point(30, 300), Point(30 + 601, 9_000), Point(30 + 601 + 30, 9_300)];

        var trail = TableTrail.Of(points, TableMotion.Load, points[^1].At);
        var still = TableTrail.Of([points[0], points[1], Point(30 + 601, 300), Point(30 + 601 + 30, 600)], TableMotion.Load, points[^1].At);

        Assert.Contains(trail, static rate => rate is null);
        Assert.DoesNotContain(0, trail.OfType<double>());
        Assert.Contains(0, still.OfType<double>());
    }

    [Fact]
    public void Trail_NothingMoved_IsEmpty()
    {
        Assert.Empty(TableTrail.Of([Point(0, 5), Point(60, 5)], TableMotion.Load, Given.Noon.AddSeconds(60)));
        Assert.Empty(TableTrail.Of([Point(0, 5), Point(60, 9)], TableMotion.None, Given.Noon.AddSeconds(60)));
        Assert.Empty(TableTrail.Of([Point(0, 5)], TableMotion.Load, Given.Noon));
    }

    [Fact]
    public void Trail_OfHalfAMinute_IsNoDrawingYet()
    {
        Assert.Empty(TableTrail.Of([Point(0, 5), Point(12, 50), Point(24, 70)], TableMotion.Load, Given.Noon.AddSeconds(24)));
        Assert.Equal(2, TableTrail.Of([Point(0, 5), Point(12, 50), Point(36, 70)], TableMotion.Load, Given.Noon.AddSeconds(36)).Count(static rate => rate is not null));
    }

    [Fact]
    public void Trail_AnyCourse_IsWithinWhatWasEverSeenAndNeverBelowZero() => Check.QuickThrowOnFailure(Prop.ForAll(
        Courses.ToArbitrary(),
        static points =>
        {
            var end = points is [.., var last] ? last.At : Given.Noon;
            var fastest = points.Zip(points.Skip(1)).Select(static pair => (pair.Second.Rows - pair.First.Rows) / (pair.Second.At - pair.First.At).TotalSeconds).Append(0).Max();
            return TableTrail.Of(points, TableMotion.Load, end).All(rate => rate is null || (rate >= 0 && rate <= fastest + 1e-6));
        }));

    private static TablePoint Point(int seconds, long rows) => new(Given.Noon.AddSeconds(seconds), rows, 0);
}
