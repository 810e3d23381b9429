using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>Replications as stakeholders are told of them; a test states only what it is about.</summary>
internal static class GivenStakeholder
{
    public static readonly DateTimeOffset Now = Given.Noon;

    /// <summary>An entry whose health is worked out as the polls do it.</summary>
    public static ReplicationEntry Entry(string status, Func<Replication, Replication>? change = null)
    {
        var replication = Given.Replication("orders-oracle-to-aurora", status);
        return Of(change is null ? replication : change(replication));
    }

    public static ReplicationEntry Of(Replication replication) =>
        Given.Entry(replication.ReplicationConfigIdentifier) with { Replication = replication, Health = HealthRules.Read(replication, Now) };

    /// <summary>In its full load since an hour.</summary>
    public static ReplicationStats Loading(int percent, int loaded, int loading, int queued, int errored = 0) => new()
    {
        FullLoadProgressPercent = percent,
        TablesLoaded = loaded,
        TablesLoading = loading,
        TablesQueued = queued,
        TablesErrored = errored,
        StartDate = Now.AddHours(-1),
        FullLoadStartDate = Now.AddHours(-1),
    };

    /// <summary>Its full load ended half an hour ago.</summary>
    public static ReplicationStats Loaded(int tables, int errored = 0) =>
        Loading(100, tables - errored, 0, 0, errored) with { FullLoadFinishDate = Now.AddMinutes(-30) };

    public static ReplicationEntry Expected(this ReplicationEntry entry, int fromMinutes, int toMinutes) => entry with
    {
        Progress = new LoadProgress { Basis = "0.5 % a minute over the last 10 min; 1 table left", Finish = new FinishRange(Now.AddMinutes(fromMinutes), Now.AddMinutes(toMinutes)) },
    };

    public static StakeholderSubject Named(this ReplicationEntry entry, string name) => new(name, entry, Given.Target(Given.Demo));

    public static StakeholderReport Report(params StakeholderSubject[] subjects) => StakeholderReader.Read("Shop platform", subjects, Now);

    public static StakeholderLine Line(ReplicationEntry entry) => Report(entry.Named("Orders")).Lines.Single();

    /// <summary>Every word of a report.</summary>
    public static string Words(StakeholderReport report) => string.Join(
        '\n',
        [
            report.Title, report.Copied, report.Done, report.OldWords,
            report.WhenDone.Answer, report.WhenDone.Explanation, report.AnythingWrong.Answer, report.AnythingWrong.Explanation, report.NewData.Answer, report.NewData.Explanation,
            .. report.Lines.SelectMany(static line => new[] { line.Name, line.Word, line.Phrase.Lead, line.Phrase.More, line.Warning?.Title, line.Warning?.Explanation }),
        ]);
}
