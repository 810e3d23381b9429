using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using DmsDashboard.Model.Premigration;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Reads the start dialog's entries: only those that show count. Used once for each reading.</summary>
internal sealed class StartReader(StartForm form, ReplicationEntry entry, DateTimeOffset now)
{
    private readonly Dictionary<string, string> _problems = [];
    private readonly Dictionary<string, string> _warnings = [];

    internal static StartReading Read(StartForm form, ReplicationEntry entry, ActionOffer offer, DateTimeOffset now) =>
        new StartReader(form, entry, now).Read(offer);

    private StartReading Read(ActionOffer offer)
    {
        var use = CdcUses.StartOf(entry, form.Type, offer);
        var startTime = use is not CdcStartUse.None && form.From is StartFrom.Time ? StartTime() : null;
        var position = use is not CdcStartUse.None && form.From is StartFrom.Position ? Position() : null;
        var stop = CdcUses.HasCdc(entry.Replication) && form.StopBy is not StopBy.Never ? Stop(startTime ?? DateOf(position)) : null;
        var assessment = entry.Kind is ReplicationKind.Serverless && form.Assessment.IsAsked ? Assessment() : null;
        return new StartReading
        {
            Problems = _problems.ToImmutableDictionary(),
            Warnings = _warnings.ToImmutableDictionary(),
            StartSentAs = startTime is { } at ? $"{UtcSecond.Text(at)}Z" : null,
            StopSentAs = stop?.Text,
            Request = _problems.Count > 0 ? null : new StartRequest(form.Type)
            {
                CdcStartTime = startTime,
                CdcStartPosition = position?.Text,
                CdcStopPosition = stop?.Text,
                PremigrationAssessmentSettings = assessment is null ? null : PremigrationJson.Of(assessment),
            },
        };
    }

    private DateTimeOffset? StartTime()
    {
        if (UtcSecond.Of(form.StartTime) is not { } at)
        {
            _problems[StartFields.StartTime] = UtcSecond.Mend(form.StartTime);
            return null;
        }

        _warnings[StartFields.StartTime] = at > now ? $"This is {DurationText.Age(at, now)}: AWS may refuse it." : $"This is {DurationText.Age(at, now)}.";
        return at;
    }

    private CdcStartPosition? Position()
    {
        var parsed = CdcStartPosition.Parse(form.StartPosition, entry.SourceEndpoint?.EngineName);
        Note(StartFields.StartPosition, parsed.Problem, parsed.Warning);
        return parsed.Value;
    }

    private CdcStopPosition? Stop(DateTimeOffset? start)
    {
        var parsed = CdcStopPosition.Parse(form.StopBy is StopBy.ServerTime ? CdcStopClock.ServerTime : CdcStopClock.CommitTime, form.StopTime);
        if (parsed.Value is not { } stop)
        {
            Note(StartFields.StopTime, parsed.Problem, null);
            return null;
        }

        var age = $"This is {DurationText.Age(stop.At, now)}";
        if (stop.Objection(start, now) is { } objection)
        {
            Note(StartFields.StopTime, stop.At <= start ? objection : $"{age}. {objection}", null);
        }
        else
        {
            Note(StartFields.StopTime, null, stop.At <= now ? $"{age}: it stops at the first later commit." : $"{age}.");
        }

        return stop;
    }

    private PremigrationAssessmentSettings Assessment()
    {
        var settings = form.Assessment.Settings();
        foreach (var (field, problem) in PremigrationRules.Problems(settings))
        {
            _problems[FieldOf(field)] = problem;
        }

        if (form.Assessment.NamesUse is not NamesUse.All && settings is { IncludeOnly.Count: 0, Exclude.Count: 0 })
        {
            _problems[StartFields.Names] = "Give at least one name, or choose all of them.";
        }

        return settings;
    }

    private void Note(string field, string? problem, string? warning)
    {
        if (problem is not null)
        {
            _problems[field] = problem;
        }
        else if (warning is not null)
        {
            _warnings[field] = warning;
        }
    }

    private static DateTimeOffset? DateOf(CdcStartPosition? position) => position is { Form: CdcPositionForm.Date } ? UtcSecond.Of(position.Text) : null;

    private static string FieldOf(string member) => member switch
    {
        nameof(PremigrationAssessmentSettings.ResultLocationFolder) => StartFields.Folder,
        nameof(PremigrationAssessmentSettings.ResultKmsKeyArn) or nameof(PremigrationAssessmentSettings.ResultEncryptionMode) => StartFields.Key,
        _ => StartFields.Names,
    };
}
