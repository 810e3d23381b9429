using System.Security.Claims;
using DmsDashboard.Access.People;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>Ties something that stays open, a page's circuit or a program's connection, to the session that it was opened with.</summary>
internal sealed class Attendance : IDisposable
{
    private readonly SessionBook _book;
    private readonly LiveSession _session;
    private readonly CancellationTokenRegistration _registration;

    private Attendance(SessionBook book, LiveSession session, Action<SessionEnd> ended)
    {
        (_book, _session) = (book, session);
        _registration = session.Ended.Register(() => ended(session.End ?? SessionEnd.SignedOut));
    }

    /// <summary>Calls <paramref name="ended"/> once when the person's session is over, at once when it already is. Null for who is no person that signed in.</summary>
    public static Attendance? Begin(SessionBook book, ClaimsPrincipal user, Action<SessionEnd> ended)
    {
        if (PersonClaims.PersonOf(user) is not { } person)
        {
            return null;
        }

        if (PersonClaims.SessionOf(user) is not { } id)
        {
            return new Attendance(book, book.Attend(person, AccessPrincipal.PermissionsOf(user)), ended);
        }

        if (book.Find(id) is { } session)
        {
            return new Attendance(book, session, ended);
        }

        ended(SessionEnd.SignedOut);
        return null;
    }

    /// <summary>Notes that the person did something in it.</summary>
    public void See() => _book.See(_session);

    public void Dispose()
    {
        _registration.Dispose();
        if (_session.Id == 0)
        {
            _book.Leave(_session);
        }
    }
}
