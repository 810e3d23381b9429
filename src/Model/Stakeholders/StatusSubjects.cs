using DmsDashboard.Model.Shares;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>Of which replications a stakeholder's page tells.</summary>
internal static class StatusSubjects
{
    /// <summary>All that are listed, under the names of the settings or such as are made of identifiers.</summary>
    public static List<StakeholderSubject> All(DmsSnapshot snapshot, IReadOnlyDictionary<string, string> given)
    {
        var names = PlainNames.Of([.. snapshot.Entries.Select(static entry => (entry.Key, entry.Identifier))], given);
        return [.. snapshot.Targets.SelectMany(target => target.Entries.Select(entry => new StakeholderSubject(names[entry.Key], entry, target)))];
    }

    /// <summary>Those of a share link, whether they are there or not.</summary>
    public static List<StakeholderSubject> Of(DmsSnapshot snapshot, Share share) =>
        [.. share.Replications.Select(one => new StakeholderSubject(one.Name, snapshot.Find(one.Key), snapshot.Targets.FirstOrDefault(target => target.Target.Name == one.Key.TargetName)))];
}
