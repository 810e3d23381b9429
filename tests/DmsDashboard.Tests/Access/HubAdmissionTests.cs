using System.Security.Claims;
using DmsDashboard.Access;
using DmsDashboard.Hubs;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Tests.Access;

/// <summary>Connections whose token ends while nothing is asked of them.</summary>
public sealed class HubAdmissionTests
{
    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_ATokenThatEnds_EndsTheConnectionAtTheNextLook(bool isRevoked)
    {
        await using var backend = await Backend.StartAsync();
        var token = await backend.TokenStore.AddAsync(TokenSecret.New(), new TokenRequest("build", Permissions.Of([Capability.ReadLogs]), Backend.Noon.AddSeconds(20)), "a test", Backend.Cancelled);
        using var connection = new Connection(AccessPrincipal.OfToken(token.Id, "token build", token.Permissions, "Token"));
        var watching = Watch(backend, connection);
        if (isRevoked)
        {
            await backend.TokenStore.RevokeAsync(token.Id, "a test", Backend.Cancelled);
        }

        Assert.False(connection.IsAborted);
        await backend.Time.AdvanceAsync(HubAdmission.Interval, Backend.Cancelled);
        await watching.WaitAsync(Backend.Cancelled);

        Assert.True(connection.IsAborted);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_AProgramThatGoesByItself_EndsQuietly()
    {
        await using var backend = await Backend.StartAsync();
        using var connection = new Connection(AccessPrincipal.Of("not signed in", RoleCapabilities.Of(Role.Admin), "Open"));
        var watching = Watch(backend, connection);

        connection.Abort();

        await watching.WaitAsync(Backend.Cancelled);
    }

    private static Task Watch(Backend backend, Connection connection) =>
        new HubAdmission(new Admission(backend.TokenStore, new AsGiven(), backend.Time), backend.Time, NullLogger<HubAdmission>.Instance).WatchAsync(connection);

    private sealed class AsGiven : ITokenRights
    {
        public Permissions Of(ApiToken token) => token.Permissions;
    }

    private sealed class Connection(ClaimsPrincipal user) : HubCallerContext, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();

        public bool IsAborted => _aborted.IsCancellationRequested;

        public override string ConnectionId => "1";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => user;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => _aborted.Token;

        public override void Abort() => _aborted.Cancel();

        public void Dispose() => _aborted.Dispose();
    }
}
