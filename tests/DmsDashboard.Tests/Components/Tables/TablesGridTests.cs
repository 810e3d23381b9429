using Bunit;
using DmsDashboard.Components.Tables;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Tests.Components.Tables;

public sealed class TablesGridTests : ComponentContext
{
    [Fact]
    public void Rows_WhoseNamesReadAlike_AreTwoRows()
    {
        var tables = new TablesSnapshot { Tables = [Table("shop", "eu.orders"), Table("shop.eu", "orders")] };

        var grid = Render<TablesGrid>(parameters => parameters
            .Add(static grid => grid.List, TableListBuilder.Of(tables, TableQuery.Everything))
            .Add(static grid => grid.Query, TableQuery.Everything)
            .Add(static grid => grid.MayReload, true)
            .Add(static grid => grid.Selected, [new TableToReload("shop", "eu.orders")]));

        Assert.Equal([true, false], grid.FindAll("[aria-label='Tick shop.eu.orders']").Select(static tick => tick.HasAttribute("checked")));
    }

    [Fact]
    public void Rows_OfSomebodyWhoMayNotReload_HaveNothingToTickOrReload()
    {
        var tables = new TablesSnapshot { Tables = [Table("shop", "orders")] };

        var grid = Render<TablesGrid>(parameters => parameters
            .Add(static grid => grid.List, TableListBuilder.Of(tables, TableQuery.Everything))
            .Add(static grid => grid.Query, TableQuery.Everything)
            .Add(static grid => grid.MayReload, false)
            .Add(static grid => grid.Selected, []));

        Assert.NotEmpty(grid.FindAll("[data-table='shop.orders'] .dm-linkbtn"));
        Assert.Empty(grid.FindAll("input, .t-act"));
    }

    private static TableStatistics Table(string schema, string name) => new() { SchemaName = schema, TableName = name };
}
