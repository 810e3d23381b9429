using System.Net;
using System.Text.Json;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Access;

namespace DmsDashboard.Tests.Api.V1.Status;

/// <summary>What stakeholders are told, as a program reads it.</summary>
public sealed class StatusApiTests
{
    [Fact(Timeout = 60_000)]
    public async Task Status_SaysWhatThePageSays()
    {
        await using var app = await V1App.StartAsync("--Status:Title=The shop moves", "--Status:Names:orders-oracle-to-aurora=All orders");

        var status = await app.GetAsync("/status");
        var page = WebUtility.HtmlDecode(await app.App.Client.GetStringAsync("/status", V1App.Cancelled));

        Assert.Equal("The shop moves", status.GetProperty("title").GetString());
        var lines = status.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(app.Store.Current.Entries.Count(), lines.Count);
        Assert.Contains("All orders", lines.Select(static line => line.GetProperty("name").GetString()));
        Assert.All(lines, line => Assert.Contains($"<b>{line.GetProperty("name").GetString()}:</b> <span class=\"lead\">{line.GetProperty("lead").GetString()}</span>", page, StringComparison.Ordinal));
        Assert.All(["copied", "done"], sentence => Assert.Contains(status.GetProperty(sentence).GetString()!, page, StringComparison.Ordinal));
        Assert.All(["whenDone", "anythingWrong", "newData"], fact => Assert.Contains(status.GetProperty(fact).GetProperty("answer").GetString()!, page, StringComparison.Ordinal));
        Assert.Equal(lines.Where(static line => line.GetProperty("health").GetString() is "failed" or "at-risk").Count(), lines.Count(static line => line.GetProperty("warning").ValueKind is JsonValueKind.Object));
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_ByATokenForItAlone_HasNoIdentifierAndNoArn()
    {
        await using var app = await V1App.StartAsync();
        var secret = await GivenToken.MakeAsync(app.App.Services, "wall", Capability.ViewStatus);
        app.App.Client.DefaultRequestHeaders.Authorization = new("Bearer", secret.Text);

        var text = (await app.GetAsync("/status")).GetRawText();

        Assert.DoesNotContain("arn:", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(app.Store.Current.Entries, entry => Assert.DoesNotContain(entry.Identifier, text, StringComparison.OrdinalIgnoreCase));
        await app.FailAsync("/api/v1/replications", HttpStatusCode.Forbidden, "not-allowed");
    }
}
