using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>The book of sessions, for admins.</summary>
internal sealed class SessionList(SessionBook book) : ISessions
{
    public async Task<ImmutableArray<OpenSession>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(cancellationToken)).OrderByDescending(static session => session.Id)
            .Select(static session => new OpenSession(session.Id, session.Person.Name, session.Person.Way, session.Role, session.StartedAt, session.SeenAt))];

    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => book.WatchAsync(cancellationToken);

    public async Task<bool> EndAsync(long id, ActionOrigin by, CancellationToken cancellationToken)
    {
        if (book.Find(id) is not { } session)
        {
            return false;
        }

        await book.EndAsync(session, SessionEnd.EndedByAdmin, by, cancellationToken);
        return session.End is SessionEnd.EndedByAdmin;
    }
}
