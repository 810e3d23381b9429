using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>The book while one poll of a target is read.</summary>
internal sealed class AlertPages(AlertBook book, AlertRuleOptions rules, DateTimeOffset now, ImmutableArray<AlertEvent>.Builder events)
{
    private static readonly ImmutableArray<AlertRule> All = [.. Enum.GetValues<AlertRule>()];

    private readonly ImmutableDictionary<AlertKey, Alert>.Builder _alerts = book.Alerts.ToBuilder();
    private readonly ImmutableDictionary<AlertKey, AlertCandidate>.Builder _candidates = book.Candidates.ToBuilder();
    private readonly ImmutableDictionary<ReplicationKey, LoadMovement>.Builder _loads = book.Loads.ToBuilder();
    private readonly ImmutableHashSet<ReplicationKey>.Builder _running = book.Running.ToBuilder();

    /// <summary>True when nobody has looked at the target before: what is wrong by now is listed and not told.</summary>
    public bool IsFirstSight { get; init; }

    public AlertBook ToBook() => book with
    {
        Alerts = _alerts.ToImmutable(),
        Candidates = _candidates.ToImmutable(),
        Loads = _loads.ToImmutable(),
        Running = _running.ToImmutable(),
    };

    public void Read(ReplicationEntry entry, AlertEvidence evidence, bool isStopAsked)
    {
        var key = entry.Key;
        Follow(entry, isStopAsked);
        var load = LoadMovement.At(entry, now, _loads.TryGetValue(key, out var before) ? before : null);
        if (load is { } moving)
        {
            _loads[key] = moving;
        }
        else
        {
            _loads.Remove(key);
        }

        if (OverdueHealth.IsStarting(entry.Replication))
        {
            StartAgain(key);
        }

        var found = AlertConditions.Of(new AlertSubject(entry, now) { WasRunning = _running.Contains(key), Load = load, Evidence = evidence }, rules).ToList();
        // Whoever closes a page ends nothing, and its trouble is not another one by being less exactly known.
        var unknown = All.Where(rule => evidence.IsSilentOn(rule, entry) && _alerts.TryGetValue(new AlertKey(key, rule), out var alert) && alert is { IsOpen: true, AbsentSince: null }).ToList();
        if (unknown.Count > 0)
        {
            found.RemoveAll(static condition => condition.Rule is AlertRule.AtRisk);
        }

        var isEnd = found.Exists(static condition => AlertConditions.IsEnd(condition.Rule));
        // Between two settled states nobody knows yet whether what failed goes on.
        var isUnsettled = entry.Health.Health is Health.Starting or Health.Changing || OverdueHealth.IsPassing(entry.Replication);
        foreach (var rule in All)
        {
            var at = found.FindIndex(condition => condition.Rule == rule);
            if (at >= 0)
            {
                // DMS comes back from a recoverable error by itself: nobody has mended anything then.
                Found(new AlertKey(key, rule), (entry.Identifier, entry.Kind), found[at], mayBeAgain: !StoppedHealth.IsRecoverable(entry.Replication));
            }
            else if (!unknown.Contains(rule) && (AlertConditions.IsEnd(rule) ? !isUnsettled : !isEnd || rule is AlertRule.Deprovision))
            {
                var released = rule is AlertRule.Deprovision ? CapacityRelease.Past(entry.Replication, now, isStillWaiting: _alerts.TryGetValue(new AlertKey(key, rule), out var waiting) && waiting.AbsentSince is null) : null;
                NotFound(new AlertKey(key, rule), released ?? Present(entry), released is null ? AlertTurn.None : AlertTurn.Released);
            }
        }
    }

    /// <summary>Whether the target could be read at all.</summary>
    /// <param name="target">Which.</param>
    /// <param name="fault">Why it could not; null when it could.</param>
    public void ReadTarget(DmsTarget target, DmsFault? fault)
    {
        var key = AlertKey.OfTarget(target.Name, AlertRule.Unreadable);
        if (fault is null || !rules.Unreadable)
        {
            NotFound(key, "It can be read again.");
            return;
        }

        Found(key, (target.Name, ReplicationKind.Serverless), AlertConditions.Unreadable(fault));
    }

    /// <summary>Alerts of what DMS no longer lists.</summary>
    public void ReadGone(TargetSnapshot target)
    {
        var name = target.Target.Name;
        var listed = target.Entries.Select(static entry => entry.Key).ToHashSet();
        foreach (var key in _alerts.Keys.Where(key => !key.IsOfTarget && key.Replication.TargetName == name && !listed.Contains(key.Replication)).ToList())
        {
            NotFound(key, "DMS no longer lists it.");
        }

        _candidates.RemoveRange(_candidates.Keys.Where(key => !key.IsOfTarget && key.Replication.TargetName == name && !listed.Contains(key.Replication)).ToList());
        _loads.RemoveRange(_loads.Keys.Where(key => key.TargetName == name && !listed.Contains(key)).ToList());
        _running.ExceptWith(_running.Where(key => key.TargetName == name && !listed.Contains(key)).ToList());
    }

    // Whoever stops it makes it pass through stopping; what DMS stops by itself is stopped at once.
    private void Follow(ReplicationEntry entry, bool isStopAsked)
    {
        var status = entry.Replication.Status;
        if (isStopAsked || status.Is(ReplicationStatus.Stopping))
        {
            _running.Remove(entry.Key);
        }
        else if (status.Is(ReplicationStatus.Running) || OverdueHealth.IsStarting(entry.Replication))
        {
            _running.Add(entry.Key);
        }
        else if (entry.Health.Health is not Health.Changing && !AlertConditions.IsUnexpectedStop(entry))
        {
            _running.Remove(entry.Key);
        }
    }

    // Whoever starts what ended takes it for mended.
    private void StartAgain(ReplicationKey replication)
    {
        foreach (var key in All.Where(AlertConditions.IsEnd).Select(rule => new AlertKey(replication, rule)))
        {
            if (_alerts.TryGetValue(key, out var alert))
            {
                _candidates.Remove(key);
                _alerts[key] = alert with { IsStartedAgain = true };
            }
        }
    }

    private void Found(AlertKey key, (string Identifier, ReplicationKind Kind) what, AlertCondition condition, bool mayBeAgain = true)
    {
        if (!_alerts.TryGetValue(key, out var known))
        {
            Open(key, what, condition);
            return;
        }

        if (known.IsStartedAgain && mayBeAgain)
        {
            FoundAgain(known, condition);
            return;
        }

        // It came back before anybody was told that it was over: it is still the same.
        var alert = known with { AbsentSince = null, ResolvedAt = null, IsStartedAgain = false, Sentence = condition.Sentence, Turn = known.IsOpen ? known.Turn : AlertTurn.None };
        if (condition.Severity > alert.Severity)
        {
            alert = alert with { Severity = condition.Severity, ChangedAt = now, IsQuiet = false };
            events.Add(new AlertEvent(alert, AlertChange.Worsened));
        }
        else if (!known.IsOpen)
        {
            events.Add(new AlertEvent(alert, AlertChange.Opened));
        }

        _alerts[key] = alert == known ? known : alert;
    }

    // Told once, when it has lasted as long as one that opens; also where the first end was quiet, for somebody has worked on it since.
    private void FoundAgain(Alert known, AlertCondition condition)
    {
        if (!HasLasted(known.Key, out var since))
        {
            _alerts[known.Key] = known.IsOpen ? known with { AbsentSince = null, Sentence = condition.Sentence } : known;
            return;
        }

        Replace(known.Key);
        var alert = known with
        {
            Severity = condition.Severity,
            Sentence = condition.Sentence,
            Since = since,
            OpenedAt = now,
            ChangedAt = now,
            AbsentSince = null,
            ResolvedAt = null,
            Turn = AlertTurn.Again,
            IsQuiet = false,
            IsStartedAgain = false,
        };
        _alerts[known.Key] = alert;
        events.Add(new AlertEvent(alert, AlertChange.Again));
    }

    private bool HasLasted(AlertKey key, out DateTimeOffset since)
    {
        since = _candidates.TryGetValue(key, out var candidate) ? candidate.Since : now;
        if (!IsFirstSight && now - since < rules.After(key.Rule))
        {
            _candidates[key] = new AlertCandidate(since);
            return false;
        }

        _candidates.Remove(key);
        return true;
    }

    private void Open(AlertKey key, (string Identifier, ReplicationKind Kind) what, AlertCondition condition)
    {
        if (!HasLasted(key, out var since))
        {
            return;
        }

        var isWorse = AlertConditions.IsEnd(condition.Rule) && Replace(key);
        var alert = new Alert
        {
            Id = Guid.NewGuid().ToString("N"),
            Key = key,
            Identifier = what.Identifier,
            Kind = what.Kind,
            Severity = condition.Severity,
            Sentence = condition.Sentence,
            Since = since,
            OpenedAt = now,
            ChangedAt = now,
            Turn = isWorse ? AlertTurn.Worse : AlertTurn.None,
            IsQuiet = IsFirstSight,
        };
        _alerts[key] = alert;
        events.Add(new AlertEvent(alert, isWorse ? AlertChange.Worsened : AlertChange.Opened));
    }

    // Lesser ones end without a word: "resolved" would be the wrong one. True when somebody was told of any.
    private bool Replace(AlertKey key)
    {
        var isWorse = false;
        foreach (var rule in All.Where(rule => AlertConditions.IsLesser(rule, key.Rule)))
        {
            if (_alerts.TryGetValue(key with { Rule = rule }, out var lesser))
            {
                isWorse |= lesser is { IsOpen: true, Told: not null };
                _alerts.Remove(lesser.Key);
            }
        }

        return isWorse;
    }

    private static string Present(ReplicationEntry entry) =>
        entry.Health.Detail.Length == 0 ? "" : $"Now: {char.ToLowerInvariant(entry.Health.Detail[0])}{entry.Health.Detail[1..].TrimEnd('.')}.";

    // What has come to be is final: it is over at once, and that is no good news.
    private void NotFound(AlertKey key, string sentence, AlertTurn turn = AlertTurn.None)
    {
        _candidates.Remove(key);
        if (!_alerts.TryGetValue(key, out var alert) || !alert.IsOpen)
        {
            return;
        }

        var absentSince = alert.AbsentSince ?? now;
        if (turn is not AlertTurn.Released && now - absentSince < rules.ResolvedAfter)
        {
            _alerts[key] = alert.AbsentSince is null ? alert with { AbsentSince = absentSince } : alert;
            return;
        }

        var resolved = alert with
        {
            AbsentSince = absentSince,
            ResolvedAt = now,
            ChangedAt = now,
            Sentence = sentence,
            Turn = turn,
            Severity = turn is AlertTurn.Released ? AlertSeverity.Critical : alert.Severity,
        };
        events.Add(new AlertEvent(resolved, resolved.Change));
        // What nobody was told of needs no end.
        if (resolved.IsToTell)
        {
            _alerts[key] = resolved;
        }
        else
        {
            _alerts.Remove(key);
        }
    }
}
