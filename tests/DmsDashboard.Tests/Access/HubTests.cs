using System.Net.WebSockets;
using DmsDashboard.Hubs;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Hubs;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Tests.Access;

/// <summary>Programs at the hub with tokens.</summary>
public sealed class HubTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Connection_WithoutTokenOrWithAWrongOne_IsRefused()
    {
        await using var dashboard = await HubDashboard.StartAsync(SignedInAs.Configure);

        await Assert.ThrowsAsync<WebSocketException>(() => dashboard.ConnectAsync());
        await Assert.ThrowsAsync<WebSocketException>(() => dashboard.ConnectAsync(new WebSocketConnectionFactory(authorization: $"Bearer {TokenSecret.New().Text}")));
    }

    [Fact(Timeout = 60_000)]
    public async Task Methods_EachCalledByEachRoleAndTokensOfOneCapability_AreAsTheyAreWrittenDown()
    {
        await using var dashboard = await HubDashboard.StartAsync(SignedInAs.Configure);
        List<string> wrong = [];
        foreach (var role in Enum.GetValues<Role>())
        {
            await using var connection = await dashboard.ConnectAsync(new WebSocketConnectionFactory(header: (SignedInAs.Header, role.ToString())));
            await CompareAsync(connection, $"{role}", needed => Matrix.Allows(needed, (Role?)role), wrong);
        }

        foreach (var only in Enum.GetValues<Capability>())
        {
            var secret = await GivenToken.MakeAsync(dashboard.Services, $"only {only}", only);
            await using var connection = await ConnectAsync(dashboard, secret, inQuery: false);
            await CompareAsync(connection, $"a token for {only}", needed => Matrix.Allows(needed, only), wrong);
        }

        Assert.Empty(wrong);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Token_OfOneCapability_CallsWhatItMayAndNothingElse(bool inQuery)
    {
        await using var dashboard = await HubDashboard.StartAsync(SignedInAs.Configure);
        var secret = await GivenToken.MakeAsync(dashboard.Services, "build", Capability.ViewReplications);
        await using var connection = await ConnectAsync(dashboard, secret, inQuery);

        Assert.True((await FirstAsync(connection)).IsWhole);
        var refusal = await Assert.ThrowsAsync<HubException>(async () =>
        {
            await foreach (var _ in connection.StreamAsync<HubLogLine>("TailLogs", "orders-oracle-to-aurora", Cancelled))
            {
                break;
            }
        });

        Assert.Contains("unauthorized", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_RevokedWhileConnected_BeginsNoStreamAndIsDisconnected()
    {
        await using var dashboard = await HubDashboard.StartAsync(SignedInAs.Configure);
        var secret = await GivenToken.MakeAsync(dashboard.Services, "build", Capability.ViewReplications);
        await using var connection = await ConnectAsync(dashboard, secret, inQuery: false);
        var closed = ClosedOf(connection);
        Assert.True((await FirstAsync(connection)).IsWhole);

        await GivenToken.RevokeAsync(dashboard.Services, "build");

        await Assert.ThrowsAnyAsync<Exception>(() => FirstAsync(connection));
        await closed.WaitAsync(Cancelled);
    }

    private static async Task CompareAsync(HubConnection connection, string visitor, Func<string, bool> allows, List<string> wrong)
    {
        foreach (var (method, needed) in Matrix.HubMethods)
        {
            if (await IsLetAsync(connection, method) != allows(needed))
            {
                wrong.Add($"{method} is {(allows(needed) ? "refused to" : "open to")} {visitor}");
            }
        }
    }

    // Let in is who gets a first message; any other failure than a refusal fails the test.
    private static async Task<bool> IsLetAsync(HubConnection connection, string method)
    {
        object?[] arguments = method switch
        {
            "WatchReplications" => [],
            "TailLogs" => ["orders-oracle-to-aurora"],
            "TailLogGroup" => ["demo", "/no/such/group"],
            _ => throw new InvalidOperationException($"{method} is in the matrix, and nothing here calls it."),
        };
        try
        {
            await foreach (var _ in connection.StreamAsyncCore<System.Text.Json.JsonElement>(method, arguments, Cancelled))
            {
                return true;
            }

            throw new InvalidOperationException($"{method} ended without a message.");
        }
        catch (HubException refusal) when (refusal.Message.Contains("unauthorized", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
    }

    private static Task<HubConnection> ConnectAsync(HubDashboard dashboard, TokenSecret secret, bool inQuery) => inQuery
        ? dashboard.ConnectAsync(new WebSocketConnectionFactory(), $"?access_token={secret.Text}")
        : dashboard.ConnectAsync(new WebSocketConnectionFactory(authorization: $"Bearer {secret.Text}"));

    private static Task ClosedOf(HubConnection connection)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        return closed.Task;
    }

    private static async Task<HubReplications> FirstAsync(HubConnection connection)
    {
        await foreach (var message in connection.StreamAsync<HubReplications>("WatchReplications", Cancelled))
        {
            return message;
        }

        throw new InvalidOperationException("The stream ended without a message.");
    }
}
