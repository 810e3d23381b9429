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
            .Add(static grid => grid.Selected, [new TableToReload("shop", "eu.orders")]));

        Assert.Equal([true, false], grid.FindAll("[aria-label='Tick shop.eu.orders']").Select(static tick => tick.HasAttribute("checked")));
    }

    private static TableStatistics Table(string schema, string name) => new() { SchemaName = schema, TableName = name };
}
