using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>Polls of one target in the order of time, and what is told of them.</summary>
internal sealed class AlertCourse
{
    public static readonly DmsTarget Production = new("production", "eu-central-1");

    private readonly AlertReader _reader;
    private readonly AlertGrouping _grouping;
    private readonly List<AlertMessage> _told = [];

    public AlertCourse(AlertRuleOptions? rules = null, TimeSpan? window = null, bool isKnown = true, bool tellResolved = true)
    {
        _reader = new AlertReader(rules ?? new AlertRuleOptions());
        _grouping = new AlertGrouping(window ?? TimeSpan.Zero, tellResolved);
        Book = AlertBook.Of([], isKnown ? [Production.Name] : [], []);
    }

    public DateTimeOffset Now { get; private set; } = Given.Noon;

    public AlertBook Book { get; private set; }

    public Dictionary<string, AlertEvidence> Evidence { get; } = [];

    public Silence[] Silences { get; set; } = [];

    public List<AlertEvent> Events { get; } = [];

    /// <summary>All that was told so far.</summary>
    public IReadOnlyList<AlertMessage> Told => _told;

    public IEnumerable<string> Titles => _told.Select(static message => message.Title);

    public static ReplicationEntry Entry(string identifier, string status = "running", Health health = Health.Replicating, string sentence = "Something is wrong.") =>
        Given.Entry(identifier, status, health, Production) with { Health = new HealthReading(health, "Running, CDC", health is Health.Failed or Health.AtRisk ? sentence : "") };

    /// <summary>The next poll, some seconds after the one before.</summary>
    public AlertCourse Poll(int seconds, params ReplicationEntry[] entries)
    {
        Now += TimeSpan.FromSeconds(seconds);
        return Look(Given.Snapshot(Given.Target(Production, entries) with { CapturedAt = Now }));
    }

    /// <summary>The same poll again and again.</summary>
    public AlertCourse PollFor(int minutes, params ReplicationEntry[] entries)
    {
        for (var i = 0; i < minutes; i++)
        {
            Poll(60, entries);
        }

        return this;
    }

    /// <summary>A poll that failed: the entries are those of the last good one.</summary>
    public AlertCourse Fail(int seconds, params ReplicationEntry[] entries)
    {
        var before = Now;
        Now += TimeSpan.FromSeconds(seconds);
        var fault = new DmsFault(FaultKind.Throttled, "DescribeReplications", null, "Throttled.", Now);
        return Look(Given.Snapshot(Given.Target(Production, entries) with { CapturedAt = before, Fault = fault }));
    }

    /// <summary>Time passes without a poll.</summary>
    public AlertCourse Wait(int seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        Tell();
        return this;
    }

    public AlertCourse Look(DmsSnapshot snapshot)
    {
        var step = _reader.Read(Book, snapshot, Evidence.ToDictionary(static known => new ReplicationKey(Production.Name, Given.Arn(known.Key)), static known => known.Value));
        Book = step.Book;
        Events.AddRange(step.Events);
        Tell();
        return this;
    }

    /// <summary>What a new process makes of what the one before wrote down.</summary>
    public AlertCourse Restart(params ReplicationKey[] running)
    {
        Book = AlertBook.Of(Book.Alerts.Values.Select(static alert => alert with { AbsentSince = null, IsStartedAgain = false }), Book.KnownTargets, running);
        return this;
    }

    private void Tell()
    {
        var told = AlertTelling.Tell(Book, [.. Silences], _grouping, Now);
        Book = told.Book;
        _told.AddRange(told.Messages);
    }
}
