using DmsDashboard.Components.Metrics;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Metrics;

public sealed class ChartNotePlanTests
{
    private const double Width = 600;

    [Fact]
    public void Marks_Close_LabelOnlyWhatHasRoom()
    {
        var placed = ChartNotePlan.Marks(Drawing(20, 30, 310), At, Width);

        Assert.Equal([310, 30, 20], placed.Select(static mark => mark.X));
        Assert.Equal(["end", "start", null], placed.Select(static mark => mark.Side));
    }

    [Theory]
    [InlineData(20, "start")]
    [InlineData(590, "end")]
    public void Mark_AtAnEdge_HasItsLabelInside(int x, string side) => Assert.Equal(side, Assert.Single(ChartNotePlan.Marks(Drawing(x), At, Width)).Side);

    [Fact]
    public void Marks_Anywhere_AreAllDrawnAndNoLabelLeavesThePlot() => Prop.ForAll(Gen.Choose(0, 600).ListOf().ToArbitrary(), static places =>
    {
        var placed = ChartNotePlan.Marks(Drawing([.. places]), At, Width);

        Assert.Equal(places.Order().Reverse().Select(static x => (double)x), placed.Select(static mark => mark.X));
        var spans = placed.Where(static mark => mark.Side is not null).Select(static mark => mark.Side == "end" ? (From: mark.LabelX - 62, To: mark.LabelX) : (From: mark.LabelX, To: mark.LabelX + 62)).ToArray();
        Assert.All(spans, static span => Assert.True(span.From >= 0 && span.To <= Width));
        Assert.All(spans.Zip(spans.Skip(1)), static pair => Assert.True(pair.Second.To <= pair.First.From));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100, 300, true)]
    [InlineData(100, 140, false)]
    public void Gap_IsNamedWhereTheWordsFit(int from, int to, bool isNamed)
    {
        var drawing = new ChartDrawing { Gaps = [new DrawnGap(TimeOf(from), TimeOf(to), "w")] };

        Assert.Equal(new PlacedGap(from, to - from, isNamed, "w"), Assert.Single(ChartNotePlan.Gaps(drawing, At)));
    }

    private static ChartDrawing Drawing(params int[] places) => new() { Marks = [.. places.Select(static x => new DrawnMark(TimeOf(x), "ten chars.", "", false))] };

    private static DateTime TimeOf(int x) => Given.Noon.UtcDateTime.AddSeconds(x);

    private static double At(DateTime time) => (time - Given.Noon.UtcDateTime).TotalSeconds;
}
