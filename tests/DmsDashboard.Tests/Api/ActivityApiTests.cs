using System.Net;
using System.Text.Json;
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
        await activity.BeginAsync(ActivityFiles.Action("orders") with { Who = "=cmd()", Way = "OpenId", Subject = "+1234" }, Cancelled);
        await activity.BeginAsync(ActivityFiles.Action("other"), Cancelled);

        using var response = await app.Client.GetAsync("/activity.csv?replication=orders&show=action", Cancelled);

        var lines = (await response.Content.ReadAsStringAsync(Cancelled)).Split("\r\n");
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches("^dms-activity-[0-9-]+\\.csv$", response.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("id,at,kind,target,replication,arn,operation,parameters,who", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",seenAtStart,way,subject", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",OpenId,'+1234", lines[1], StringComparison.Ordinal);
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
        (string Query, string Sentence)[] cases =
        [
            ("from=yesterday", "write it like 2026-11-15"),
            ("q=%00", "q has a control character (U+0000): leave it out."),
            ("replication=a%1bb", "replication has a control character (U+001B): leave it out."),
            ("who=" + new string('x', 4_000), "who has 4,000 characters: give 300 at most."),
            ("text=orders", "'text' is no filter: use q, replication, target, arn, show, outcome, who, from, to, before."),
            ("a%00b=1", "'a\uFFFDb' is no filter"),
            ("q=a&q=b", "q is given more than once: give it once."),
        ];

        foreach (var (query, sentence) in cases)
        {
            using var response = await app.Client.GetAsync($"/activity.csv?{query}", Cancelled);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
            Assert.Contains(sentence, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }
}
