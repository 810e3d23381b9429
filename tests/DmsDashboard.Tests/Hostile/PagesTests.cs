using System.Reflection;
using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Hosting;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Every page, drawn from what the whole application read of an AWS whose every text is hostile.</summary>
public sealed class PagesTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Pages_OfAHostileAws_ShowItsTextsAsTexts()
    {
        var first = new HostileAws();
        await using var app = await App.StartAsync(services => services.AddHostedService(provider => new HostileStart(provider.GetRequiredService<LocalAwsHost>(), first)), ["--Polling:FastInterval=00:00:01", "--Polling:NormalInterval=00:00:01", "--Polling:RequestsPerSecond=8", .. HostileSettings.Names.Take(6).SelectMany(static (name, index) => HostileSettings.Webhook(name, index))]);
        await using var scope = app.Services.CreateAsyncScope();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFallbackServiceProvider(scope.ServiceProvider);
        await RewriteAsync(app, first);
        await PlantAsync(app);
        var shown = new HashSet<string>();
        List<string> foreign = [];
        for (var shift = 0; shift < Payloads.All.Length; shift += 38)
        {
            await RewriteAsync(app, shift == 0 ? first : new HostileAws(shift));
            foreach (var (page, address) in Addresses(app, isFirst: shift == 0))
            {
                foreign.AddRange((await LookAsync(page, address, shown)).Select(sentence => $"{address}: {sentence}"));
            }
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign.Distinct().Take(40)));
        Assert.Empty(Payloads.All.Where(payload => !shown.Contains(payload) && payload.All(static sign => !char.IsControl(sign) && sign != '\u2028')));
    }

    private static IEnumerable<(Type Page, string Address)> Addresses(App app, bool isFirst)
    {
        var entries = app.Services.GetRequiredService<DmsStore>().Current.Entries.ToList();
        foreach (var (page, template) in from type in typeof(DashboardApplication).Assembly.GetTypes() from route in type.GetCustomAttributes<RouteAttribute>() select (type, route.Template))
        {
            if (!template.Contains("{Identifier}", StringComparison.Ordinal))
            {
                yield return (page, $"{template}?q={Uri.EscapeDataString(Payloads.All[0])}&target=%22%3E%3Cimg%20src%3Dx%20onerror%3D1%3E&group={Uri.EscapeDataString(Payloads.All[4])}");
                yield return (page, $"{template}?a={Uri.EscapeDataString(entries[0].Identifier)}&b={Uri.EscapeDataString(entries[1].Identifier)}&show=all");
                continue;
            }

            // The overview of each; of the others that wait for readings, a few.
            foreach (var entry in template.EndsWith('}') ? entries : isFirst ? entries.Take(3) : [])
            {
                yield return (page, template.Replace("{Identifier}", Uri.EscapeDataString(entry.Identifier), StringComparison.Ordinal));
            }
        }
    }

    private async Task<List<string>> LookAsync(Type page, string address, HashSet<string> shown)
    {
        var parameters = new Dictionary<string, object?>();
        if (address.StartsWith("/replications/", StringComparison.Ordinal))
        {
            parameters["Identifier"] = Uri.UnescapeDataString(address.Split('/')[2].Split('?')[0]);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var drawn = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<ActionOrigin>>(0);
            builder.AddAttribute(1, "Value", Given.Admin);
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(inner =>
            {
                inner.OpenComponent<LayoutView>(0);
                inner.AddAttribute(1, "Layout", typeof(MainLayout));
                inner.AddAttribute(2, "ChildContent", (RenderFragment)(body =>
                {
                    body.OpenComponent(0, page);
                    body.AddMultipleAttributes(1, parameters!);
                    body.CloseComponent();
                }));
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        });
        await WaitAsync(drawn, address);
        var elements = drawn.FindAll("*");
        var text = string.Concat(drawn.Nodes.Select(static node => node.TextContent));
        shown.UnionWith(Payloads.All.Where(payload => text.Contains(payload, StringComparison.Ordinal)));
        List<string> found = [.. Drawn.Foreign(elements)];
        await DisposeComponentsAsync();
        return found;
    }

    // What is read only for those who look comes a moment later.
    private static async Task WaitAsync(IRenderedComponent<IComponent> drawn, string address)
    {
        var awaited = address.Contains("/tables", StringComparison.Ordinal) ? "tr[data-table]"
            : address.Contains("/logs?", StringComparison.Ordinal) ? "[data-log-group]"
            : address.EndsWith("/activity", StringComparison.Ordinal) || address.Contains("/activity?q", StringComparison.Ordinal) ? "h1"
            : null;
        if (awaited is not null)
        {
            await drawn.WaitForStateAsync(() => drawn.FindAll($"{awaited}, [data-fault], .dm-empty").Count > 0, Patience);
        }
    }

    private static async Task RewriteAsync(App app, HostileAws aws)
    {
        app.Aws.Rewrite = aws.Rewrite;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(Patience);
        // A watcher, so that polls come as often as for a page.
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(patience.Token))
        {
            if (snapshot.Entries.Any() && snapshot.Entries.All(entry => aws.HasGiven(entry.Identifier) && entry.SourceEndpoint is not null))
            {
                return;
            }
        }
    }

    private static async Task PlantAsync(App app)
    {
        var (account, now) = (app.Aws.Account, TimeProvider.System.GetUtcNow());
        account.Force("orders-oracle-to-aurora", new ReplicationOverride { Status = Payloads.All[4], StopReason = Payloads.All[8], ReplicationSettings = Payloads.All[0], TableMappings = """{"rules":[{"rule-type":"selection","rule-name":"<img src=x onerror=1>","object-locator":{"schema-name":"<svg onload=1>"}}]}""" });
        var activity = app.Services.GetRequiredService<ActivityStore>();
        foreach (var payload in Payloads.All)
        {
            await activity.NoteAsync(Item(payload, now), Cancelled);
            foreach (var group in new[] { "dms-tasks-dms-prod-1", "dms-tasks-dms-batch-1" })
            {
                account.Logs.Write(group, "dms-task-x", $"00012345: {now.UtcDateTime:yyyy-MM-ddTHH:mm:ss} [TARGET_LOAD     ]E:  {payload}  (a.c:1)");
                account.Logs.Write(group, "dms-task-x", payload);
            }
        }

        foreach (var name in HostileSettings.Names)
        {
            account.Logs.Write($"dms-tasks-{name}", name, name);
        }

        var chosen = app.Services.GetRequiredService<DmsStore>().Current.Entries.Take(2).Select(static entry => new SharedReplication(entry.Key, "<img src=x onerror=window.__xss=1>"));
        await app.Services.GetRequiredService<DmsDashboard.Store.Shares.ShareStore>().CreateAsync(new ShareRequest("\"><svg onload=window.__xss=1>", [.. chosen], now.AddDays(1), null), "<b onclick=1>ada", Cancelled);
        await GivenToken.MakeAsync(app.Services, "<script>window.__xss=1</script>", DmsDashboard.Model.Access.Capability.ReadLogs);
    }

    private static ActivityItem Item(string payload, DateTimeOffset at) => new()
    {
        Kind = ActivityKind.Action,
        At = at,
        TargetName = payload,
        Arn = Given.Arn("orders"),
        Identifier = payload,
        Operation = payload,
        Parameters = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { [payload] = payload }),
        Who = payload,
        From = payload,
        Outcome = ActionOutcome.Accepted,
        Sentence = payload,
        FaultCode = payload,
        AnsweredAt = at,
    };
}
