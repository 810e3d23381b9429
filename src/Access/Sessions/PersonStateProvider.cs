using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace DmsDashboard.Access.Sessions;

/// <summary>Who sits before a circuit. The framework says it once, when the circuit begins; this one also says when it is nobody any more.</summary>
internal sealed class PersonStateProvider : ServerAuthenticationStateProvider, IPersonSeen, IDisposable
{
    private readonly SessionBook _book;
    private Attendance? _attendance;

    public PersonStateProvider(SessionBook book)
    {
        _book = book;
        AuthenticationStateChanged += Watch;
    }

    /// <inheritdoc/>
    public void See() => _attendance?.See();

    public void Dispose()
    {
        AuthenticationStateChanged -= Watch;
        _attendance?.Dispose();
    }

    // Only what the framework itself sets is ready at once, and nothing else is set by anybody but this class.
    private void Watch(Task<AuthenticationState> state)
    {
        if (!state.IsCompletedSuccessfully)
        {
            return;
        }

        _attendance?.Dispose();
        _attendance = Attendance.Begin(_book, state.GetAwaiter().GetResult().User, End);
    }

    private void End(SessionEnd end) => SetAuthenticationState(Task.FromResult(new AuthenticationState(EndedSession.Of(end))));
}
