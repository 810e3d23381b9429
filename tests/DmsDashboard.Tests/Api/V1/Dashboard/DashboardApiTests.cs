using System.Text.Json;
using DmsDashboard.Store;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Api.V1.Dashboard;

/// <summary>How the dashboard itself does, as a program reads it.</summary>
public sealed class DashboardApiTests
{
    [Fact(Timeout = 60_000)]
    public async Task Dashboard_TellsTrafficAndNeedsAndLeavesNobodyLooking()
    {
        await using var app = await V1App.StartAsync();

        var dashboard = await app.GetAsync("/dashboard");

        var target = Assert.Single(dashboard.GetProperty("targets").EnumerateArray());
        var operation = target.GetProperty("operations").EnumerateArray().Single(static one => one.GetProperty("operation").GetString() == "DescribeReplications");
        Assert.Equal("demo", target.GetProperty("target").GetString());
        Assert.True(operation.GetProperty("total").GetProperty("requests").GetInt64() > 0);
        Assert.True(target.GetProperty("poll").GetProperty("intervalSeconds").ValueKind is JsonValueKind.Number or JsonValueKind.Null);
        Assert.NotEmpty(target.GetProperty("budgets").EnumerateArray());
        Assert.NotEmpty(dashboard.GetProperty("process").GetProperty("version").GetString()!);
        Assert.True(dashboard.GetProperty("database").GetProperty("fileBytes").GetInt64() > 0);
        Assert.Equal("2026-11-15T12:00:00Z", dashboard.GetProperty("at").GetString());
        Assert.Equal(0, app.App.Services.GetRequiredService<DashboardStatusStore>().WatcherCount);
    }
}
