using System.Collections.Immutable;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>The answers to whether anything is wrong and whether new data arrives.</summary>
internal static class FactWords
{
    /// <summary>Is anything wrong?</summary>
    public static StakeholderFact Wrong(IReadOnlyCollection<StakeholderLine> lines)
    {
        var (wrong, dark) = (lines.Count(static line => line.Warning is not null), lines.Count(static line => line is { Health: Health.Unknown, IsGone: false }));
        var unsure = dark == 0 ? "" : $" Of {NameList.Count(dark)} it is not known.";
        var others = lines.Count - wrong - dark - lines.Count(static line => line.IsGone);
        return (wrong, lines.Count) switch
        {
            (_, 0) => new StakeholderFact("–", ""),
            (0, _) when others <= 0 => new StakeholderFact("Not known", unsure.TrimStart()),
            (0, _) => new StakeholderFact("No", $"Nothing needs attention.{unsure}"),
            _ => new StakeholderFact($"{NameList.Count(wrong)} of {NameList.Count(lines.Count)} {(wrong == 1 ? "needs" : "need")} attention", $"{Rest(others)}{unsure}".Trim()),
        };
    }

    /// <summary>Is new data arriving?</summary>
    public static StakeholderFact Arriving(IReadOnlyCollection<StakeholderLine> lines)
    {
        var due = lines.Where(static line => line.Arrival is not ChangeArrival.NotDue).ToList();
        var arriving = due.Count(static line => line.Arrival is ChangeArrival.Arriving);
        var unsure = Names(due, ChangeArrival.NotCertain);
        var explanation = $"{Sentence(Names(due, ChangeArrival.Stopped), "has stopped", "have stopped")} {(unsure.IsEmpty ? "" : $"For {NameList.Of(unsure)} it is not certain.")}".Trim();
        var copied = due.Any(static line => !line.Copy.IsNothingToCopy);
        return (arriving, due.Count) switch
        {
            (_, 0) => NoneDue([.. lines.Where(static line => !line.IsGone)]),
            (0, _) when !unsure.IsEmpty => new StakeholderFact("Not certain", explanation),
            (0, _) => new StakeholderFact("No", explanation),
            (1, 1) => new StakeholderFact("Yes", copied ? "Changes follow for the one that is copied." : "Changes are carried over."),
            var (some, all) when some == all => new StakeholderFact($"Yes, for all {NameList.Count(all)}", copied ? "Changes follow for each one that is copied." : "Changes are carried over for each."),
            var (some, all) => new StakeholderFact($"Yes, for {NameList.Count(some)} of {NameList.Count(all)}", explanation),
        };
    }

    private static StakeholderFact NoneDue(ImmutableArray<StakeholderLine> listed) => listed switch
    {
        [] => new StakeholderFact("–", ""),
        _ when listed.All(static line => line.Health is Health.Finished) => new StakeholderFact("No", $"{(listed.Length == 1 ? "It" : "Each")} has ended as planned."),
        _ when listed.All(static line => line.Health is Health.Unknown) => new StakeholderFact("Not known", ""),
        _ when listed.All(static line => line.Copy.IsNothingToCopy) => new StakeholderFact("Not yet", $"Changes follow once {(listed.Length == 1 ? "it is" : "they are")} started."),
        _ => new StakeholderFact("Not yet", "Changes follow once existing data is copied, where that is planned."),
    };

    private static ImmutableArray<string> Names(IEnumerable<StakeholderLine> lines, ChangeArrival arrival) => [.. lines.Where(line => line.Arrival == arrival).Select(static line => line.Name)];

    private static string Sentence(ImmutableArray<string> names, string one, string many) => names.IsEmpty ? "" : $"{NameList.Of(names)} {(names.Length == 1 ? one : many)}.";

    private static string Rest(int others) => others switch
    {
        <= 0 => "",
        1 => "Nothing is wrong with the other one.",
        _ => $"Nothing is wrong with the other {NameList.Count(others)}.",
    };
}
