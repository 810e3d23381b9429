using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling.TableReadings;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Polling.TableReadings;

public sealed class TableMergeTests
{
    [Fact]
    public void Merge_OneChanged_KeepsTheObjectsOfTheOthers()
    {
        var before = Merge([], [Table("a", 1), Table("b", 1), Table("c", 1)]);

        var after = Merge(before, [Table("c", 1), Table("b", 2), Table("a", 1)]);

        Assert.Same(before[0], after[0]);
        Assert.Equal(2, after[1].Inserts);
        Assert.Same(before[2], after[2]);
    }

    [Fact]
    public void Merge_NothingChanged_IsTheSameArray()
    {
        var before = Merge([], [Table("a", 1), Table("b", 1)]);

        Assert.Equal(before, Merge(before, [Table("a", 1), Table("b", 1)]));
    }

    [Fact]
    public void Merge_OneGone_DropsIt() => Assert.Equal(["a"], Merge(Merge([], [Table("a", 1), Table("b", 1)]), [Table("a", 1)]).Select(static table => table.TableName));

    [Fact]
    public void Merge_NamesThatDifferByCase_AreTwoTables() => Assert.Equal(["A", "a"], Merge([], [Table("a", 1), Table("A", 1)]).Select(static table => table.TableName));

    [Fact]
    public void Merge_OfAnyPages_HasEachTableOnceInOrderAsItCameLast() => Prop.ForAll<(byte Schema, byte Table, byte Inserts)[], (byte Schema, byte Table, byte Inserts)[]>(static (first, second) =>
    {
        var merged = Merge(Merge([], Tables(first)), Tables(second));

        var expected = Tables(second).GroupBy(static table => table.FullName).Select(static same => same.Last());
        Assert.Equal(expected.OrderBy(static table => table.SchemaName, StringComparer.Ordinal).ThenBy(static table => table.TableName, StringComparer.Ordinal), merged);
    }).QuickCheckThrowOnFailure();

    private static ImmutableArray<TableStatistics> Merge(ImmutableArray<TableStatistics> before, ImmutableArray<TableStatistics> page)
    {
        var merge = new TableMerge(before);
        merge.Add(page);
        return merge.ToTables();
    }

    private static ImmutableArray<TableStatistics> Tables((byte Schema, byte Table, byte Inserts)[] rows) =>
        [.. rows.Select(static row => new TableStatistics { SchemaName = $"s{row.Schema % 3}", TableName = $"t{row.Table % 20:00}", Inserts = row.Inserts })];

    private static TableStatistics Table(string name, long inserts) => new() { SchemaName = "shop", TableName = name, Inserts = inserts };
}
