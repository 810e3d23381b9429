using System.Collections.Concurrent;
using DmsDashboard.Access.People;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>Who is signed in. The database is read once: this process alone writes to it.</summary>
internal sealed partial class SessionBook(SessionStore store, SessionRules rules, RoleMapping roles, TimeProvider time, ILogger<SessionBook> logger) : IDisposable
{
    // Seldom enough that looking around writes nothing to speak of.
    private static readonly TimeSpan BetweenWritings = TimeSpan.FromMinutes(5);

    // Of so many is known why they are over, for their people to be told; the others find the sign-in without a word.
    private const int MostOver = 1_000;

    private readonly SemaphoreSlim _reading = new(1);
    private readonly ActivityTicks _ticks = new();
    private readonly ConcurrentDictionary<string, LiveSession> _byHash = [];
    private readonly ConcurrentDictionary<LiveSession, byte> _attended = [];
    private readonly ConcurrentDictionary<long, SessionEnding> _undeleted = [];
    private readonly ConcurrentDictionary<string, LiveSession> _over = [];
    private volatile bool _isRead;

    /// <summary>
    /// Begins a session and answers it with the word for the cookie. What the person has open elsewhere ends when their groups give a lower role by now, or none: whoever
    /// lost a role could else go on with it in the browser where they do not sign in anew.
    /// </summary>
    /// <param name="person">Who signed in.</param>
    /// <param name="from">From where, as the activity says it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ActivityStoreException">It cannot be written down.</exception>
    public async Task<(LiveSession Session, string Word)> StartAsync(Person person, string from, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var (word, now) = (SessionWord.New(), time.GetUtcNow());
        var record = new SessionRecord(0, SessionWord.Hash(word)!, person, roles.NameOf(person), now, now);
        var session = new LiveSession(record with { Id = await store.AddAsync(record, id => SessionLines.Started(record with { Id = id }, from), cancellationToken) });
        _byHash[session.Hash] = session;
        _ticks.Raise();
        LogStarted(person.Name, person.Way, session.Id, session.Role);
        await EndHigherAsync(_byHash.Values, person);
        return (session, word);
    }

    /// <summary>The session of a cookie's word, also one that was found to be over just now; null when there is none.</summary>
    /// <exception cref="ActivityStoreException">The database cannot be read.</exception>
    public async Task<LiveSession?> FindAsync(string? word, CancellationToken cancellationToken)
    {
        if (SessionWord.Hash(word) is not { } hash)
        {
            return null;
        }

        await ReadAsync(cancellationToken);
        if (!_byHash.TryGetValue(hash, out var session))
        {
            return _over.GetValueOrDefault(hash);
        }

        if (rules.End(session, time.GetUtcNow()) is { } end)
        {
            await EndAsync(session, end, cancellationToken);
        }

        return session;
    }

    /// <summary>The session of that number; null when it is over.</summary>
    public LiveSession? Find(long id) => _byHash.Values.FirstOrDefault(session => session.Id == id);

    /// <summary>All that last.</summary>
    /// <exception cref="ActivityStoreException">The database cannot be read.</exception>
    public async Task<ICollection<LiveSession>> ListAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return _byHash.Values;
    }

    /// <summary>Yields at once, then whenever one began or ended.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => _ticks.WatchAsync(cancellationToken);

    /// <summary>Watches somebody whom a proxy told of as long as their page or connection is open; <see cref="Leave"/> ends that.</summary>
    /// <param name="person">Who.</param>
    /// <param name="permissions">What they may do: those of their role as it was when the page was opened.</param>
    public LiveSession Attend(Person person, Permissions permissions)
    {
        var now = time.GetUtcNow();
        var session = new LiveSession(new SessionRecord(0, "", person, RoleCapabilities.RoleOf(permissions)?.ToString() ?? "", now, now));
        _attended[session] = 0;
        return session;
    }

    /// <summary>
    /// Takes note of somebody as a proxy tells of them now. What they have open ends when their groups give a lower role by now, or none; a higher one comes with the
    /// next page. (By two browsers a proxy may tell of two states of a person: with each change they would end each other's pages.)
    /// </summary>
    public Task LearnAsync(Person person) => EndHigherAsync(_attended.Keys, person);

    public void Leave(LiveSession session) => _attended.TryRemove(session, out _);

    /// <summary>Notes that the person did something.</summary>
    public void See(LiveSession session) => session.See(time.GetUtcNow());

    /// <summary>Ends a session of which nobody asked it.</summary>
    public Task EndAsync(LiveSession session, SessionEnd end, CancellationToken cancellationToken) => EndAsync(session, end, SessionLines.Itself, cancellationToken);

    /// <summary>Ends a session: its cookie is worth nothing from here on, and its pages and connections end.</summary>
    public async Task EndAsync(LiveSession session, SessionEnd end, ActionOrigin by, CancellationToken cancellationToken)
    {
        if (!session.TryEnd(end))
        {
            return;
        }

        Leave(session);
        if (session.Id == 0)
        {
            return;
        }

        if (end is not SessionEnd.SignedOut && _over.Count < MostOver)
        {
            _over[session.Hash] = session;
        }

        _byHash.TryRemove(session.Hash, out _);
        LogEnded(session.Person.Name, session.Id, end);
        var now = time.GetUtcNow();
        // Of a session that ends for a sign-in elsewhere nothing is learned: that sign-in is written down.
        var learned = end is SessionEnd.RoleChanged && roles.NameOf(session.Person) != session.Role ? new KnownPerson(session.Person.Name, session.Person.Way, roles.NameOf(session.Person), now) : null;
        _undeleted[session.Id] = new SessionEnding(SessionLines.Ended(session, end, by, now), learned);
        _ticks.Raise();
        await WriteAsync(cancellationToken);
        // Again, for whoever looks at what was written.
        _ticks.Raise();
    }

    /// <summary>Ends what is over and writes down what is not written yet.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var session in _byHash.Values.Concat(_attended.Keys))
        {
            if (rules.End(session, now) is { } end)
            {
                await EndAsync(session, end, cancellationToken);
            }
        }

        if (_over.Count >= MostOver)
        {
            _over.Clear();
        }

        await WriteAsync(cancellationToken);
    }

    public void Dispose() => _reading.Dispose();

    private async Task EndHigherAsync(ICollection<LiveSession> sessions, Person person)
    {
        var role = roles.RoleOf(person);
        foreach (var session in sessions.Where(session => session.Person.Way == person.Way && session.Person.Subject == person.Subject))
        {
            if (Enum.TryParse<Role>(session.Role, out var begun) && (role is null || role < begun))
            {
                await EndAsync(session, SessionEnd.RoleChanged, CancellationToken.None);
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var ended = _undeleted.ToDictionary();
        var seen = _byHash.Values.Where(static session => session.SeenAt - session.WrittenAt >= BetweenWritings).ToDictionary(static session => session.Id, static session => session.SeenAt);
        if (ended.Count + seen.Count == 0)
        {
            return;
        }

        try
        {
            await store.UpdateAsync(ended, seen, cancellationToken);
            Forget(ended, seen);
        }
        catch (ActivityStoreException exception)
        {
            // Tried again with the next check: a session that ended must not come back with a restart.
            LogUnwritten(exception.Message);
        }
    }

    private void Forget(Dictionary<long, SessionEnding> ended, Dictionary<long, DateTimeOffset> seen)
    {
        foreach (var id in ended.Keys)
        {
            _undeleted.TryRemove(id, out _);
        }

        foreach (var session in _byHash.Values.Where(session => seen.ContainsKey(session.Id)))
        {
            session.WrittenAt = seen[session.Id];
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!_isRead)
            {
                foreach (var record in await store.ReadAsync(cancellationToken))
                {
                    _byHash[record.Hash] = new LiveSession(record);
                }

                _isRead = true;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    [LoggerMessage(LogLevel.Information, "{Name} signed in by {Way}: session {Session}, role '{Role}'")]
    private partial void LogStarted(string name, string way, long session, string role);

    [LoggerMessage(LogLevel.Information, "The session {Session} of {Name} is over: {End}")]
    private partial void LogEnded(string name, long session, SessionEnd end);

    [LoggerMessage(LogLevel.Warning, "Sessions could not be written down; it is tried again. {Reason}")]
    private partial void LogUnwritten(string reason);
}
