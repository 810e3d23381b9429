using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Actions.Access;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Access;

/// <summary>A real call of each action of the <see cref="Matrix"/>; each says whether whoever asks was let through.</summary>
internal static class ActionCalls
{
    private const string Running = "orders-oracle-to-aurora";

    public static readonly Dictionary<string, Func<Backend, ActionOrigin, Task<bool>>> All = new()
    {
        ["ReplicationActions.StartAsync"] = static (backend, origin) => IsLetAsync(backend, backend.Actions.StartAsync(backend.Entry(Running).Key, new StartRequest("resume-processing"), origin, Backend.Cancelled)),
        ["ReplicationActions.StopAsync"] = static (backend, origin) => IsLetAsync(backend, backend.Actions.StopAsync(backend.Entry(Running).Key, origin, Backend.Cancelled)),
        ["ReplicationActions.ReloadTablesAsync"] = static (backend, origin) => IsLetAsync(backend, backend.Actions.ReloadTablesAsync(backend.Entry(Running).Key, new ReloadRequest([], null), origin, Backend.Cancelled)),
        ["ConnectionTester.TestAsync"] = static (backend, origin) => IsLetAsync(backend, backend.ConnectionTester.TestAsync(AnyConnection(backend), origin, Backend.Cancelled)),
        ["AlertActions.TestAsync"] = TestAsync,
        ["AlertActions.SilenceAsync"] = static (backend, origin) => IsLetAsync(backend, backend.Service<AlertActions>().SilenceAsync(new SilenceDraft(), origin, Backend.Cancelled)),
        ["AlertActions.EndAsync"] = EndSilenceAsync,
        ["BulkActions.Start"] = BulkAsync,
        ["BulkActions.CancelAsync"] = static (_, origin) => CancelAsync(origin),
        ["TokenActions.CreateAsync"] = static (backend, origin) => IsLetAsync(backend, CreateTokenAsync(backend, origin)),
        ["TokenActions.RevokeAsync"] = RevokeTokenAsync,
        ["SessionActions.EndAsync"] = static (backend, origin) => IsLetAsync(backend, new SessionActions(new OneSession(), backend.Service<AuditedCall>()).EndAsync(OneSession.Open, origin, Backend.Cancelled)),
        ["ShareActions.CreateAsync"] = static (backend, origin) => IsLetAsync(backend, CreateLinkAsync(backend, origin)),
        ["ShareActions.RevokeAsync"] = RevokeLinkAsync,
    };

    // Some wait by the clock: for the next call of a run, or for a webhook that never answers.
    private static async Task<bool> IsLetAsync(Backend backend, Task<ActionResult> asked)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!asked.IsCompleted)
        {
            backend.Time.Advance(TimeSpan.FromSeconds(1));
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        return (await asked).Outcome is not ActionOutcome.NotAllowed;
    }

    private static Task<bool> TestAsync(Backend backend, ActionOrigin origin)
    {
        backend.Service<AlertStore>().Register([new WebhookFace("chat", WebhookKind.Json, "chat.example.com", AlertSeverity.Warning)]);
        return IsLetAsync(backend, backend.Service<AlertActions>().TestAsync("chat", origin, Backend.Cancelled));
    }

    private static async Task<bool> EndSilenceAsync(Backend backend, ActionOrigin origin)
    {
        await backend.Service<AlertActions>().SilenceAsync(new SilenceDraft(), Given.Admin, Backend.Cancelled);
        return await IsLetAsync(backend, backend.Service<AlertActions>().EndAsync(backend.Service<AlertStore>().Silences[0].Id, origin, Backend.Cancelled));
    }

    private static async Task<bool> BulkAsync(Backend backend, ActionOrigin origin)
    {
        var run = backend.Bulk.Start(true, [AskOf(backend)], origin);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (backend.BulkRuns.Find(run.Number) is not { FinishedAt: not null })
        {
            // The pace of bulk runs.
            backend.Time.Advance(TimeSpan.FromSeconds(1));
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        return !backend.BulkRuns.Find(run.Number)!.Items[0].Sentence.Contains("It needs", StringComparison.Ordinal);
    }

    private static async Task<bool> CancelAsync(ActionOrigin origin)
    {
        // AWS's answer is held back, so that there is something to cancel; of one that another role's run has stopped there would be nothing to send.
        await using var backend = await Backend.StartPollingAsync();
        backend.Aws.Faults.Add(new LocalAws.Control.InjectedFault(LocalAws.Control.FaultKind.Delay) { Operation = "StopReplication", Count = 1, Delay = TimeSpan.FromSeconds(5) });
        var run = backend.Bulk.Start(true, [AskOf(backend)], Given.Operator);
        await backend.Bulk.CancelAsync(run.Number, origin, Backend.Cancelled);
        var isCancelled = backend.BulkRuns.Find(run.Number)!.IsCancelled;
        await backend.Bulk.CancelAsync(run.Number, Given.Operator, Backend.Cancelled);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (backend.BulkRuns.Find(run.Number) is not { FinishedAt: not null })
        {
            backend.AdvanceAws(TimeSpan.FromSeconds(5));
            backend.Time.Advance(TimeSpan.FromSeconds(1));
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        return isCancelled;
    }

    private static async Task<ActionResult> CreateTokenAsync(Backend backend, ActionOrigin origin) => (await backend.TokenActions.CreateAsync(
        new TokenRequest("build", Permissions.Of([Capability.ReadLogs]), backend.Time.GetUtcNow().AddDays(1)), origin, Backend.Cancelled)).Result;

    private static async Task<bool> RevokeTokenAsync(Backend backend, ActionOrigin origin)
    {
        await CreateTokenAsync(backend, Given.Admin);
        return await IsLetAsync(backend, backend.TokenActions.RevokeAsync((await backend.TokenStore.ListAsync(Backend.Cancelled))[0], origin, Backend.Cancelled));
    }

    private static async Task<ActionResult> CreateLinkAsync(Backend backend, ActionOrigin origin) => (await backend.Sharing.CreateAsync(
        new ShareRequest("Shop platform", [new SharedReplication(backend.Entry(Running).Key, "Orders")], backend.Time.GetUtcNow().AddDays(7), null), origin, Backend.Cancelled)).Result;

    private static async Task<bool> RevokeLinkAsync(Backend backend, ActionOrigin origin)
    {
        await CreateLinkAsync(backend, Given.Operator);
        return await IsLetAsync(backend, backend.Sharing.RevokeAsync((await backend.Shares.ListAsync(Backend.Cancelled))[0], origin, Backend.Cancelled));
    }

    private static BulkAsk AskOf(Backend backend) => new(backend.Entry(Running).Key, Running, null);

    private static ConnectionKey AnyConnection(Backend backend)
    {
        var target = backend.Store.Current.Targets[0];
        return new ConnectionKey("demo", target.Instances[0].ReplicationInstanceArn, target.Endpoints[0].EndpointArn);
    }

    private sealed class OneSession : ISessions
    {
        public static OpenSession Open { get; } = new(1, "d.okafor", "OpenId", "Viewer", Backend.Noon, Backend.Noon);

        public Task<ImmutableArray<OpenSession>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<OpenSession>>([Open]);

        public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<long>();

        public Task<bool> EndAsync(long id, ActionOrigin by, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
