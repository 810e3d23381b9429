using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Store;

public sealed class SnapshotChangesTests
{
    [Fact]
    public void Between_AnyTwoLists_TurnsOneIntoTheOther() => Prop
        .ForAll(Lists(), Lists(), static (before, after) =>
        {
            var changes = SnapshotChanges.Between(before, after);
            var result = before.Entries.ToDictionary(static entry => entry.Key);
            foreach (var removed in changes.Removed)
            {
                result.Remove(removed.Key);
            }

            foreach (var changed in changes.Added.Concat(changes.Updated))
            {
                result[changed.Key] = changed;
            }

            return result.Values.ToHashSet().SetEquals(after.Entries)
                && changes.Added.All(added => before.Find(added.Key) is null)
                && changes.Updated.All(updated => before.Find(updated.Key) is { } known && known != updated);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_OnlyReadAgain_IsEmpty()
    {
        var before = Given.Snapshot(Given.Entry("a"), Given.Entry("b"));
        var after = Given.Snapshot(Given.Target(Given.Demo, Given.Entry("a"), Given.Entry("b")) with { CapturedAt = Given.Noon.AddMinutes(1) });

        Assert.True(SnapshotChanges.Between(before, after).IsEmpty);
    }

    [Fact]
    public void Between_FaultComesStaysAndGoes_TellsOfTheFirstAndTheLast()
    {
        var good = Given.Target(Given.Demo, Given.Entry("a"));
        var fault = new DmsFault(FaultKind.Throttled, "DescribeReplications", "ThrottlingException", "Slow down.", Given.Noon);
        var bad = good with { Fault = fault };
        var stillBad = good with { Fault = fault with { At = Given.Noon.AddMinutes(1) } };

        Assert.Equal([bad], SnapshotChanges.Between(Given.Snapshot(good), Given.Snapshot(bad)).Targets);
        Assert.True(SnapshotChanges.Between(Given.Snapshot(bad), Given.Snapshot(stillBad)).IsEmpty);
        Assert.Equal([good], SnapshotChanges.Between(Given.Snapshot(stillBad), Given.Snapshot(good)).Targets);
    }

    private static Arbitrary<DmsSnapshot> Lists() =>
        (from identifiers in Gen.SubListOf("a", "b", "c", "d")
         from statuses in Gen.Elements("running", "failed").ListOf(4)
         from hasTarget in Gen.Elements(true, true, false)
         select hasTarget ? Given.Snapshot([.. identifiers.Select((identifier, index) => Given.Entry(identifier, statuses[index]))]) : DmsSnapshot.Empty).ToArbitrary();
}
