using Bunit;
using DmsDashboard.Components.Tables;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Tables;

public sealed class TableDialogTests : BunitContext
{
    public TableDialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    public static TheoryData<string> EveryMember() => [.. typeof(TableStatistics).GetProperties().Where(static property => property.SetMethod is not null).Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(EveryMember))]
    public void Details_EveryMemberOfTheApi_IsShownAndNeverAsZeroWhereAwsLeftItOut(string member)
    {
        Services.AddSingleton<TimeProvider>(new ManualTimeProvider(Given.Noon));
        var dialog = Render<TableDialog>(parameters => parameters.Add(dialog => dialog.Table, new TableStatistics { SchemaName = "shop", TableName = "orders" }));

        var value = dialog.Find($"[data-field='TableStatistics.{member}']").TextContent;

        Assert.DoesNotContain(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), static word => word is "0" or "0%");
    }
}
