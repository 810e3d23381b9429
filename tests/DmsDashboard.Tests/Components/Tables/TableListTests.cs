using DmsDashboard.Components.Tables;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Tables;

public sealed class TableListTests
{
    private static readonly TablesSnapshot Snapshot = new()
    {
        Tables =
        [
            Table("shop", "audit") with { TableState = "Table completed", ValidationState = "No primary key", FullLoadRows = 9 },
            Table("shop", "customers") with { TableState = "Full load", ValidationState = "Pending validation", FullLoadRows = 120 },
            Table("shop", "documents") with { TableState = "Table error", ValidationState = "Table error", FullLoadRows = 3 },
            Table("shop", "lines") with { TableState = "Table completed", ValidationState = "Mismatched records", ValidationFailedRecords = 14, FullLoadRows = 77 },
            Table("shop", "orders") with { TableState = "Table completed", ValidationState = "Validated", FullLoadRows = 50 },
            Table("stock", "levels") with { TableState = "Table is being reloaded", ValidationState = "Suspended records", ValidationSuspendedRecords = 2 },
        ],
    };

    [Theory]
    [InlineData(TableFilter.All, 6)]
    [InlineData(TableFilter.Errored, 1)]
    [InlineData(TableFilter.Loading, 2)]
    [InlineData(TableFilter.Mismatched, 1)]
    [InlineData(TableFilter.Suspended, 1)]
    [InlineData(TableFilter.Unkeyed, 1)]
    public void List_OfAFilter_HasAsManyRowsAsItsChipSays(TableFilter filter, int count)
    {
        var list = TableListBuilder.Of(Snapshot, new TableQuery { Filter = filter });

        Assert.Equal(count, list.Rows.Count);
        Assert.Equal(count, list.Counts[filter]);
        Assert.Equal(6, list.Total);
    }

    [Theory]
    [InlineData("shop ERS", "shop.orders", "shop.customers")]
    [InlineData("stock.lev", "stock.levels")]
    [InlineData("nothing")]
    public void List_Searched_HasWhereEveryWordIs(string text, params string[] expected) =>
        Assert.Equal(expected.Order(), TableListBuilder.Of(Snapshot, new TableQuery { Text = text }).Rows.Select(static table => table.FullName).Order());

    [Fact]
    public void List_AsUsual_HasWhatNeedsAttentionFirst() => Assert.Equal(
        ["documents", "lines", "levels", "customers", "audit", "orders"],
        TableListBuilder.Of(Snapshot, TableQuery.Everything).Rows.Select(static table => table.TableName));

    [Fact]
    public void List_SortedByRows_BeginsWithTheLargestAndTurnsRound()
    {
        var query = TableQuery.Everything.SortBy(TableSort.Rows);

        Assert.Equal(["customers", "lines", "orders", "audit", "documents", "levels"], Names(query));
        Assert.Equal(Names(query).AsEnumerable().Reverse(), Names(query.SortBy(TableSort.Rows)));
    }

    [Theory]
    [InlineData("Table completed", Health.Finished)]
    [InlineData("table COMPLETED", Health.Finished)]
    [InlineData("Full load", Health.Loading)]
    [InlineData("Table is being reloaded", Health.Loading)]
    [InlineData("Before load", Health.NotStarted)]
    [InlineData("Table error", Health.Failed)]
    [InlineData("Table cancelled", Health.Stopped)]
    [InlineData("Table does not exist", Health.Unknown)]
    [InlineData("Table is on holiday", Health.Unknown)]
    [InlineData(null, Health.Unknown)]
    public void State_OfATable_HasAMark(string? state, Health health) => Assert.Equal(health, TableStates.HealthOf(state));

    [Theory]
    [InlineData("Error", ValidationTone.Bad)]
    [InlineData("suspended records", ValidationTone.Warn)]
    [InlineData("Pending revalidation", ValidationTone.Pending)]
    [InlineData("Validated", ValidationTone.Fine)]
    [InlineData("Not enabled", ValidationTone.Off)]
    [InlineData(null, ValidationTone.Off)]
    [InlineData("Almost", ValidationTone.Unknown)]
    public void Validation_OfATable_HasATone(string? state, ValidationTone tone) => Assert.Equal(tone, TableWords.ToneOf(state));

    [Fact]
    public void Cells_SayWhatIsStillToBeApplied_AndNothingWhereAwsDoesNotTell()
    {
        Assert.Equal("12 to apply", TableWords.ToApply(1_012, 1_000));
        Assert.Null(TableWords.ToApply(1_000, 1_000));
        Assert.Null(TableWords.ToApply(1_000, null));
        Assert.Equal("–", TableWords.Number(null));
        Assert.Null(TableWords.Errors(new TableStatistics { SchemaName = "a", TableName = "b" }));
    }

    private static List<string> Names(TableQuery query) => TableListBuilder.Of(Snapshot, query).Rows.Select(static table => table.TableName).ToList();

    private static TableStatistics Table(string schema, string name) => new() { SchemaName = schema, TableName = name };
}
