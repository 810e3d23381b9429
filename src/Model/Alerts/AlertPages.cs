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
                Found(new AlertKey(key, rule), (entry.Identifier, entry.Kind), found[at]);
            }
            else if (!unknown.Contains(rule) && (AlertConditions.IsEnd(rule) ? !isUnsettled : !isEnd || rule is AlertRule.Deprovision))
            {
                NotFound(new AlertKey(key, rule), Present(entry));
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
        else if (status.Is(ReplicationStatus.Running) || status.Is(ReplicationStatus.Starting) || status.IsStarting)
        {
            _running.Add(entry.Key);
        }
        else if (entry.Health.Health is not Health.Changing && !AlertConditions.IsUnexpectedStop(entry))
        {
            _running.Remove(entry.Key);
        }
    }

    private void Found(AlertKey key, (string Identifier, ReplicationKind Kind) what, AlertCondition condition)
    {
        if (!_alerts.TryGetValue(key, out var known))
        {
            Open(key, what, condition);
            return;
        }

        // It came back before anybody was told that it was over: it is still the same.
        var alert = known with { AbsentSince = null, ResolvedAt = null };
        if (condition.Severity > alert.Severity)
        {
            alert = alert with { Severity = condition.Severity, Sentence = condition.Sentence, ChangedAt = now, IsQuiet = false };
            events.Add(new AlertEvent(alert, AlertChange.Worsened));
        }
        else if (!known.IsOpen)
        {
            events.Add(new AlertEvent(alert, AlertChange.Opened));
        }

        _alerts[key] = alert == known ? known : alert;
    }

    private void Open(AlertKey key, (string Identifier, ReplicationKind Kind) what, AlertCondition condition)
    {
        var since = _candidates.TryGetValue(key, out var candidate) ? candidate.Since : now;
        if (!IsFirstSight && now - since < rules.After(condition.Rule))
        {
            _candidates[key] = new AlertCandidate(since);
            return;
        }

        _candidates.Remove(key);
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
            IsWorse = isWorse,
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

    private void NotFound(AlertKey key, string sentence)
    {
        _candidates.Remove(key);
        if (!_alerts.TryGetValue(key, out var alert) || !alert.IsOpen)
        {
            return;
        }

        var absentSince = alert.AbsentSince ?? now;
        if (now - absentSince < rules.ResolvedAfter)
        {
            _alerts[key] = alert.AbsentSince is null ? alert with { AbsentSince = absentSince } : alert;
            return;
        }

        var resolved = alert with { AbsentSince = absentSince, ResolvedAt = now, ChangedAt = now, Sentence = sentence };
        events.Add(new AlertEvent(resolved, AlertChange.Resolved));
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
