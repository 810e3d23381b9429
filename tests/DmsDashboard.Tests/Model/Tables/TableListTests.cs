using DmsDashboard.Components.Tables;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Tests.Model.Tables;

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

        Assert.Equal(count, list.Lines.Count);
        Assert.Equal(count, list.Counts[filter]);
        Assert.Equal(6, list.Total);
    }

    // As health counts them: what a chip leaves out nobody finds who was told of it.
    [Theory]
    [InlineData("Error", null, TableFilter.Unvalidated)]
    [InlineData("Table error", null, TableFilter.Unvalidated)]
    [InlineData("Pending records", 3, TableFilter.Mismatched)]
    public void Fits_ValidationBrokeOrFoundSomething_IsFound(string state, int? failed, TableFilter filter) =>
        Assert.True(TableListBuilder.Fits(Table("shop", "orders") with { TableState = "Table completed", ValidationState = state, ValidationFailedRecords = failed }, filter));

    [Fact]
    public void Fits_CountLeftOverFromBeforeItWasValidated_IsNoMismatch() =>
        Assert.False(TableListBuilder.Fits(Table("shop", "orders") with { TableState = "Table completed", ValidationState = "Validated", ValidationFailedRecords = 3 }, TableFilter.Mismatched));

    [Theory]
    [InlineData("shop ERS", "shop.orders", "shop.customers")]
    [InlineData("stock.lev", "stock.levels")]
    [InlineData("nothing")]
    public void List_Searched_HasWhereEveryWordIs(string text, params string[] expected) =>
        Assert.Equal(expected.Order(), TableListBuilder.Of(Snapshot, new TableQuery { Text = text }).Lines.Select(static line => line.Table.FullName).Order());

    [Fact]
    public void List_AsUsual_HasWhatNeedsAttentionFirst() => Assert.Equal(
        ["documents", "lines", "levels", "customers", "audit", "orders"],
        TableListBuilder.Of(Snapshot, TableQuery.Everything).Lines.Select(static line => line.Table.TableName));

    [Fact]
    public void List_SortedByRows_BeginsWithTheLargestAndTurnsRound()
    {
        var query = TableQuery.Everything.SortBy(TableSort.Rows);

        Assert.Equal(["customers", "lines", "orders", "audit", "documents", "levels"], Names(query));
        Assert.Equal(Names(query).AsEnumerable().Reverse(), Names(query.SortBy(TableSort.Rows)));
    }

    [Fact]
    public void List_SortedByRate_BeginsWithTheFastestAndEndsWithWhatIsNotKnown()
    {
        var moving = Snapshot with { Rates = [new(TableRateState.Resting), Known(0), new(TableRateState.Fell), Known(2.5), Known(90), new(TableRateState.OneReading)] };

        var lines = TableListBuilder.Of(moving, TableQuery.Everything.SortBy(TableSort.Rate)).Lines;

        Assert.Equal(["orders", "lines", "customers", "audit", "documents", "levels"], lines.Select(static line => line.Table.TableName));
        Assert.Equal(90, moving.RateAt(lines[0].Index).Known);
    }

    [Fact]
    public void Query_Any_IsTheSameAfterTheAddress()
    {
        foreach (var query in from filter in Enum.GetValues<TableFilter>() from sort in Enum.GetValues<TableSort>() from isTurned in new[] { false, true } select new TableQuery { Text = "a b", Filter = filter, Sort = sort, IsTurned = isTurned })
        {
            Assert.Equal(query, TableQueryText.Read(TableQueryText.Write(query).GetValueOrDefault));
        }

        Assert.All(TableQueryText.Write(TableQuery.Everything).Values, Assert.Null);
        Assert.Equal(TableQuery.Everything, TableQueryText.Read(static name => name == TableQueryText.Direction ? null : ""));
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
    public void Validation_OfATable_HasATone(string? state, ValidationTone tone) => Assert.Equal(tone, ValidationTones.Of(state));

    [Fact]
    public void Cells_SayWhatIsStillToBeApplied_AndNothingWhereAwsDoesNotTell()
    {
        Assert.Equal("12 to apply", TableWords.ToApply(1_012, 1_000));
        Assert.Null(TableWords.ToApply(1_000, 1_000));
        Assert.Null(TableWords.ToApply(1_000, null));
        Assert.Equal("–", TableWords.Number(null));
        Assert.Null(Table("a", "b").RowErrors);
        Assert.Equal(3, (Table("a", "b") with { FullLoadErrorRows = 3 }).RowErrors);
    }

    private static TableRate Known(double perSecond) => new(TableRateState.Known, perSecond, TimeSpan.FromSeconds(12));

    private static List<string> Names(TableQuery query) => TableListBuilder.Of(Snapshot, query).Lines.Select(static line => line.Table.TableName).ToList();

    private static TableStatistics Table(string schema, string name) => new() { SchemaName = schema, TableName = name };
}
