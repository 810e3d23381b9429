using System.Net;
using DmsDashboard.Store;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Api;

public sealed class ActivityApiTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Csv_Filtered_HoldsThoseAndIsAFile()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        var activity = app.Services.GetRequiredService<ActivityStore>();
        await activity.BeginAsync(ActivityFiles.Action("orders") with { Who = "=cmd()" }, Cancelled);
        await activity.BeginAsync(ActivityFiles.Action("other"), Cancelled);

        using var response = await app.Client.GetAsync("/activity.csv?replication=orders&show=action", Cancelled);

        var lines = (await response.Content.ReadAsStringAsync(Cancelled)).Split("\r\n");
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches("^dms-activity-[0-9-]+\\.csv$", response.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("id,at,kind,target,replication,arn,operation,parameters,who", lines[0], StringComparison.Ordinal);
        Assert.Contains(",orders,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),", lines[1], StringComparison.Ordinal);
        Assert.Equal(["", 3], new object[] { lines[^1], lines.Length });
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_MoreThanAPart_HoldsAll()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        var activity = app.Services.GetRequiredService<ActivityStore>();
        await activity.AppendAsync(StateChanges.None with { Items = [.. Enumerable.Range(0, 2_500).Select(static number => ActivityFiles.Change($"r{number}"))] }, Cancelled);

        var text = await app.Client.GetStringAsync("/activity.csv", Cancelled);

        var ids = text.Split("\r\n")[1..^1].Select(static line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 2_500).Reverse(), ids);
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_BadFilter_IsRefusedWithASentence()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");

        using var response = await app.Client.GetAsync("/activity.csv?from=yesterday", Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("write it like 2026-11-15", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }
}
