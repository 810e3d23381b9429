using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogRingTests
{
    [Fact]
    public void Ring_AnyNumberOfLines_KeepsTheNewestInOrder() => Prop.ForAll(
        Gen.Choose(1, 600).ToArbitrary(),
        Gen.Choose(0, 2_000).ToArbitrary(),
        (capacity, count) =>
        {
            var ring = new LogRing(capacity);
            for (var i = 0; i < count; i++)
            {
                ring.Add(new LogItem(i, null, null));
            }

            var expected = Enumerable.Range(0, count).TakeLast(capacity).Select(i => (long)i);
            return ring.Select(item => item.Sequence).SequenceEqual(expected) && ring.HasDropped == count > capacity;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ring_Cleared_IsEmptyAndFillsAgain()
    {
        var ring = new LogRing(2) { };
        ring.Add(new LogItem(1, null, null));
        ring.Clear();
        ring.Add(new LogItem(2, null, null));

        Assert.Equal(2, Assert.Single(ring).Sequence);
        Assert.Throws<ArgumentOutOfRangeException>(() => ring[1]);
    }
}
