using System.Collections.Immutable;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>Tells stakeholders of replications in plain words: no identifier but the names that are given, no term of DMS, no text of AWS. Pure.</summary>
public static class StakeholderReader
{
    /// <summary>The report on <paramref name="subjects"/> at <paramref name="now"/>.</summary>
    public static StakeholderReport Read(string title, IReadOnlyCollection<StakeholderSubject> subjects, DateTimeOffset now)
    {
        ImmutableArray<StakeholderLine> lines =
        [
            .. subjects.Select(subject => LineReader.Read(subject, now))
                .OrderBy(static line => line.IsGone)
                .ThenBy(static line => line.Health)
                .ThenBy(static line => line.Since ?? DateTimeOffset.MaxValue)
                .ThenBy(static line => line.Name, StringComparer.OrdinalIgnoreCase),
        ];
        var (copy, outlook) = (OverallCopy.Of(lines), FinishOutlook.Of(lines));
        return new StakeholderReport
        {
            Title = title,
            Copied = Headline.Copied(copy, lines),
            Done = Headline.Done(copy, outlook, now),
            Copy = copy,
            WhenDone = DoneWords.Of(copy, outlook, lines, now),
            AnythingWrong = FactWords.Wrong(lines),
            NewData = FactWords.Arriving(lines),
            Lines = lines,
            At = now,
            AsOf = subjects.Select(static subject => subject.Target?.CapturedAt).Min(),
            OldWords = Old(subjects, now),
            IsDemo = subjects.Any(static subject => subject.Target?.Target.IsDemo is true),
        };
    }

    private static string? Old(IReadOnlyCollection<StakeholderSubject> subjects, DateTimeOffset now)
    {
        var old = subjects.Where(subject => subject.IsOld(now)).ToList();
        if (old.Count == 0)
        {
            return null;
        }

        var oldest = old.Min(static subject => subject.Target!.CapturedAt!.Value);
        return old.Count == subjects.Count
            ? $"What is shown is {PlainTime.Age(oldest, now)} old: newer figures could not be read."
            : $"What is shown of {NameList.Of([.. old.Select(static subject => subject.Name)])} is up to {PlainTime.Age(oldest, now)} old: newer figures could not be read.";
    }
}
