using System.Diagnostics.CodeAnalysis;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>A session while it lasts. Pages and connections that stand on it watch <see cref="Ended"/>.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A source without a clock holds nothing that must be let go, and those who watch it may outlive the session.")]
internal sealed class LiveSession(SessionRecord record)
{
    private readonly CancellationTokenSource _ended = new();
    private long _seenTicks = record.SeenAt.UtcTicks;
    private int _end = -1;

    /// <summary>Its number; 0 for one that is not written down, because a proxy tells at each request who asks.</summary>
    public long Id { get; } = record.Id;

    public string Hash { get; } = record.Hash;

    public Person Person { get; } = record.Person;

    /// <summary>The name of the role at the sign-in; empty for none.</summary>
    public string Role { get; } = record.Role;

    public DateTimeOffset StartedAt { get; } = record.StartedAt;

    public DateTimeOffset SeenAt => new(Volatile.Read(ref _seenTicks), TimeSpan.Zero);

    /// <summary>What the database knows of <see cref="SeenAt"/>.</summary>
    public DateTimeOffset WrittenAt { get; set; } = record.SeenAt;

    /// <summary>Why it is over; null while it lasts.</summary>
    public SessionEnd? End => Volatile.Read(ref _end) is >= 0 and var end ? (SessionEnd)end : null;

    /// <summary>Cancelled when it is over.</summary>
    public CancellationToken Ended => _ended.Token;

    public void See(DateTimeOffset now) => Volatile.Write(ref _seenTicks, now.UtcTicks);

    /// <summary>Ends it; false when somebody else already has.</summary>
    public bool TryEnd(SessionEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, (int)end, -1) >= 0)
        {
            return false;
        }

        try
        {
            _ended.Cancel();
        }
        catch (AggregateException)
        {
            // A page or connection that goes away at this moment needs no end any more; the others have had theirs.
        }

        return true;
    }
}
