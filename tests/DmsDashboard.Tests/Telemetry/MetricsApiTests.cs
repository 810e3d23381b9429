using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Architecture;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Telemetry;

public sealed class MetricsApiTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Metrics_OfTheDemo_TellOfReplicationsAwsAndTheProcess()
    {
        await using var app = await App.StartAsync();
        await PolledAsync(app);

        using var answer = await app.Client.GetAsync("/metrics", Cancelled);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        foreach (var name in (string[])
            [
                "dms_replication_status{", "dms_replication_health{", "dms_replication_full_load_progress_percent{", "dms_replication_tables{", "dms_replication_provisioned_capacity_units{", "dms_target_data_age_seconds{",
                "dms_dashboard_poll_duration_seconds_bucket{", "dms_dashboard_aws_calls_total{operation=\"DescribeReplications\",outcome=\"ok\",target=\"demo\"}", "dms_dashboard_aws_call_duration_seconds_count{",
                "dms_dashboard_aws_budget_left{", "dms_dashboard_tails_open{", "dms_dashboard_watchers ", "dms_dashboard_circuits{", "dms_dashboard_build_info{", "process_start_time_seconds ", "dotnet_process_memory_working_set_bytes ",
            ])
        {
            Assert.Contains("\n" + name, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("arn:", text, StringComparison.Ordinal);
        var readme = SourceTree.Files.Single(static file => file.Path == "README.md").Text;
        Assert.All(
            text.Split('\n').Where(static line => line.StartsWith("# TYPE dms_", StringComparison.Ordinal)).Select(static line => line.Split(' ')[2]),
            name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Metrics_ForWhoeverWantsOpenMetrics_AreThat()
    {
        await using var app = await App.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Accept.ParseAdd("application/openmetrics-text;version=1.0.0;q=0.9,text/plain;version=0.0.4;q=0.3");

        using var answer = await app.Client.SendAsync(request, Cancelled);

        Assert.Equal("application/openmetrics-text; version=1.0.0; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.EndsWith("# EOF\n", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Capability.ReadMetrics, HttpStatusCode.OK)]
    [InlineData(Capability.ViewReplications, HttpStatusCode.Forbidden)]
    public async Task Metrics_WithAToken_NeedTheirOwnCapability(Capability capability, HttpStatusCode expected)
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var secret = await GivenToken.MakeAsync(app.Services, "prometheus", capability);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);

        using var answer = await app.Client.SendAsync(request, Cancelled);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Metrics_WithAWebhook_TellHowMuchWaitsForIt()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty", "--Alerts:Webhooks:0:Name=on-call", "--Alerts:Webhooks:0:Kind=Json", "--Alerts:Webhooks:0:Url=http://127.0.0.1:9/hook-secret-path");

        var text = await UntilAsync(app, "dms_dashboard_alerts_outbox_waiting{webhook=\"on-call\"} 0\n");

        Assert.DoesNotContain("dms_dashboard_alerts_outbox_oldest_age", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hook-secret-path", text, StringComparison.Ordinal);
    }

    private static async Task PolledAsync(App app)
    {
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ CapturedAt: not null }])
            {
                return;
            }
        }
    }

    private static async Task<string> UntilAsync(App app, string wanted)
    {
        while (true)
        {
            var text = await app.Client.GetStringAsync("/metrics", Cancelled);
            if (text.Contains(wanted, StringComparison.Ordinal))
            {
                return text;
            }
        }
    }
}
