using System.Net.WebSockets;
using System.Text;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Sessions;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access.Sessions;

/// <summary>Pages and connections that are open when their session ends.</summary>
public sealed class OpenPageTests
{
    private static readonly Person Vera = new("OpenId", "subject-of-vera", "vera", ["dms-viewers"]);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Circuit_PersonSignsOutElsewhere_IsNobodysAtOnce()
    {
        await using var app = await SignedInApp.StartAsync();
        var book = app.Services.GetRequiredService<SessionBook>();
        var (session, _) = await book.StartAsync(Vera, "203.0.113.7, Firefox", Cancelled);
        await using var circuit = app.Services.CreateAsyncScope();
        var ended = await OpenAsync(circuit.ServiceProvider, session.Id);

        await book.EndAsync(session, SessionEnd.SignedOut, Cancelled);

        Assert.Equal(SessionEnd.SignedOut, await ended.WaitAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Circuit_PersonSignsInElsewhereWithoutTheGroup_IsNobodysAtOnce()
    {
        await using var app = await SignedInApp.StartAsync();
        var book = app.Services.GetRequiredService<SessionBook>();
        var (session, _) = await book.StartAsync(Vera, "203.0.113.7, Firefox", Cancelled);
        await using var circuit = app.Services.CreateAsyncScope();
        var ended = await OpenAsync(circuit.ServiceProvider, session.Id);

        await book.StartAsync(Vera with { Groups = ["staff"] }, "203.0.113.8, Chrome", Cancelled);

        Assert.Equal(SessionEnd.RoleChanged, await ended.WaitAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Circuit_NothingIsDoneForEightHours_IsNobodys()
    {
        await using var app = await SignedInApp.StartAsync();
        var (session, _) = await app.Services.GetRequiredService<SessionBook>().StartAsync(Vera, "203.0.113.7, Firefox", Cancelled);
        await using var circuit = app.Services.CreateAsyncScope();
        var ended = await OpenAsync(circuit.ServiceProvider, session.Id);

        await UntilAsync(app, ended, TimeSpan.FromHours(1));

        Assert.Equal(SessionEnd.Idle, await ended.WaitAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Circuit_SomebodyWorksInIt_Stays()
    {
        await using var app = await SignedInApp.StartAsync();
        var (session, _) = await app.Services.GetRequiredService<SessionBook>().StartAsync(Vera, "203.0.113.7, Firefox", Cancelled);
        await using var circuit = app.Services.CreateAsyncScope();
        _ = await OpenAsync(circuit.ServiceProvider, session.Id);
        var people = (PersonStateProvider)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

        for (var hour = 0; hour < 12; hour += 6)
        {
            app.Time.Advance(TimeSpan.FromHours(6));
            people.See();
        }

        await app.Services.GetRequiredService<SessionBook>().CheckAsync(Cancelled);
        Assert.Null(session.End);
        Assert.True((await people.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Circuit_RoleIsTakenAway_IsNobodys(bool hasSession)
    {
        await using var app = await SignedInApp.StartAsync();
        var (session, _) = await app.Services.GetRequiredService<SessionBook>().StartAsync(Vera, "203.0.113.7, Firefox", Cancelled);
        await using var circuit = app.Services.CreateAsyncScope();
        // Of people whom a proxy tells of at each request there is no session, and an open page makes no requests.
        var ended = await OpenAsync(circuit.ServiceProvider, hasSession ? session.Id : null);

        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Access:Roles:Viewer:0"] = "somebody-else";
        configuration.Reload();
        await UntilAsync(app, ended, SessionWatch.Interval);

        Assert.Equal(SessionEnd.RoleChanged, await ended.WaitAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Circuit_OfASessionThatIsOverAlready_IsNobodysFromTheBeginning()
    {
        await using var app = await SignedInApp.StartAsync();
        await using var circuit = app.Services.CreateAsyncScope();

        var ended = await OpenAsync(circuit.ServiceProvider, 4711);

        Assert.Equal(SessionEnd.SignedOut, await ended.WaitAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Connection_OfAProgram_EndsWithTheSession()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var socket = await ConnectAsync(app, visitor);

        var book = app.Services.GetRequiredService<SessionBook>();
        await book.EndAsync((await book.FindAsync(visitor.Jar["dms-session"], Cancelled))!, SessionEnd.SignedOut, Cancelled);

        await CutAsync(socket);
    }

    [Fact(Timeout = 60_000)]
    public async Task Connection_OfAProgramWhoseRoleIsTakenAway_Ends()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var socket = await ConnectAsync(app, visitor);

        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Access:Roles:Viewer:0"] = "somebody-else";
        configuration.Reload();
        await UntilAsync(app, CutAsync(socket), SessionWatch.Interval);

        // Not for want of something done: that takes eight hours.
        Assert.True(app.Time.GetUtcNow() - Given.Noon < TimeSpan.FromHours(8));
    }

    private static async Task<ClientWebSocket> ConnectAsync(SignedInApp app, Visitor visitor)
    {
        using var _ = await visitor.SignInAsync(Account.Vera);
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"dms-session={visitor.Jar["dms-session"]}");
        await socket.ConnectAsync(new UriBuilder(app.Url) { Scheme = "ws", Path = "/hubs/dms" }.Uri, Cancelled);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, Cancelled);
        await socket.ReceiveAsync(new byte[1024], Cancelled);
        await UntilConnectedAsync(app);
        return socket;
    }

    // Until the server cuts it, without a word.
    private static async Task CutAsync(ClientWebSocket socket) => await Assert.ThrowsAnyAsync<Exception>(async () =>
    {
        while (await socket.ReceiveAsync(new byte[1024], Cancelled) is { MessageType: not WebSocketMessageType.Close })
        {
            // Whatever was under way.
        }

        throw new InvalidOperationException("Closed in good order.");
    });

    /// <summary>Begins a circuit as the framework does, and answers why its person is nobody any more, once that is so.</summary>
    private static async Task<Task<SessionEnd>> OpenAsync(IServiceProvider circuit, long? session)
    {
        var people = circuit.GetRequiredService<AuthenticationStateProvider>();
        var ended = new TaskCompletionSource<SessionEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        people.AuthenticationStateChanged += state => Note(state, ended);
        ((IHostEnvironmentAuthenticationStateProvider)people).SetAuthenticationState(Task.FromResult(new AuthenticationState(PersonClaims.Principal(Vera, Role.Viewer, session))));
        await people.GetAuthenticationStateAsync();
        return ended.Task;
    }

    private static void Note(Task<AuthenticationState> state, TaskCompletionSource<SessionEnd> ended)
    {
        if (state.IsCompletedSuccessfully && EndedSession.WhyOf(state.GetAwaiter().GetResult().User) is { } end)
        {
            ended.TrySetResult(end);
        }
    }

    // The answer to the handshake comes before the hub knows of the connection.
    private static async Task UntilConnectedAsync(SignedInApp app)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (app.Services.GetRequiredService<Presence>().HubConnections == 0)
        {
            await timer.WaitForNextTickAsync(Cancelled);
        }
    }

    // The watch may still be writing when the clock moves on; it looks again at its next time.
    private static async Task UntilAsync(SignedInApp app, Task ended, TimeSpan step)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!ended.IsCompleted)
        {
            app.Time.Advance(step);
            await timer.WaitForNextTickAsync(Cancelled);
        }
    }
}
