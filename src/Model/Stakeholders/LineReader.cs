namespace DmsDashboard.Model.Stakeholders;

/// <summary>Makes a stakeholder's line of a replication. Pure.</summary>
internal static class LineReader
{
    public static StakeholderLine Read(StakeholderSubject subject, DateTimeOffset now)
    {
        if (subject.Entry is not { } entry)
        {
            return Missing(subject);
        }

        var facts = PlainFacts.Of(entry, now);
        var phrase = LineWords.Of(facts);
        return new StakeholderLine
        {
            Name = subject.Name,
            Health = facts.Health,
            Word = LineWords.Word(facts.Health),
            Phrase = subject.IsOld(now) ? phrase with { More = $"{phrase.More} As of {PlainTime.Clock(subject.Target!.CapturedAt!.Value)}, {PlainTime.Ago(subject.Target.CapturedAt.Value, now)}.".TrimStart() } : phrase,
            Copy = facts.Copy,
            Warning = WarningWords.Of(subject.Name, facts),
            Since = facts.Health is Health.Failed or Health.AtRisk ? facts.StoppedAt ?? entry.StatusSince : null,
            Finish = facts.Finish,
            Arrival = Arrival(facts),
        };
    }

    private static StakeholderLine Missing(StakeholderSubject subject) => new()
    {
        Name = subject.Name,
        Health = Health.Unknown,
        Word = subject.IsGone ? "No longer there" : "Not known",
        Phrase = new PlainPhrase(subject.IsGone ? "no longer there" : "not known yet"),
        Copy = CopyState.NotKnown,
        IsGone = subject.IsGone,
    };

    private static ChangeArrival Arrival(PlainFacts facts) => facts switch
    {
        { CarriesChanges: false } or { Health: Health.Finished } => ChangeArrival.NotDue,
        { IsRunning: true, IsCopying: true } => ChangeArrival.NotDue,
        { Health: Health.Replicating } => ChangeArrival.Arriving,
        { Health: Health.AtRisk, IsRunning: true } when PlainTroubles.IsOfDataOnly(facts) => ChangeArrival.Arriving,
        { Health: Health.AtRisk, IsRunning: true } => ChangeArrival.NotCertain,
        { CameToChanges: true, Health: Health.Failed or Health.AtRisk or Health.Stopped } => ChangeArrival.Stopped,
        { CameToChanges: true, Health: Health.Starting or Health.Changing } => ChangeArrival.NotCertain,
        _ => ChangeArrival.NotDue,
    };
}
