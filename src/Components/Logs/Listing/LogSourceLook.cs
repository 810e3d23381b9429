using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How one source of a merged log is told from the others: by its tag, and by a colour beside it.</summary>
/// <param name="Order">Its number in the list; the colour goes by it.</param>
/// <param name="Name">The log group's name, or the replication's.</param>
/// <param name="Tag">Short, for each line.</param>
public sealed record LogSourceLook(int Order, string Name, string Tag)
{
    /// <summary>As many as there are colours.</summary>
    public const int Most = 10;

    private const int LongestTag = 12;

    /// <summary>The class that gives the colour.</summary>
    public string Css => $"src-{Order % Most}";

    /// <summary>Looks of several sources. Equal tags name what stands before them, as the database of an RDS log; those that are still equal get a number.</summary>
    public static ImmutableArray<LogSourceLook> Of(ImmutableArray<LogSource> sources)
    {
        var tags = sources.Select(static source => TagOf(source, fromEnd: 1)).ToArray();
        var looks = ImmutableArray.CreateBuilder<LogSourceLook>(sources.Length);
        foreach (var (source, tag) in sources.Zip(tags))
        {
            var own = tags.Count(other => other == tag) == 1 ? tag : TagOf(source, fromEnd: 2);
            var same = looks.Count(look => look.Tag == own || look.Tag.StartsWith(own + " ", StringComparison.Ordinal));
            looks.Add(new LogSourceLook(looks.Count, NameOf(source), same == 0 ? own : $"{own} {same + 1}"));
        }

        return looks.ToImmutable();
    }

    private static string NameOf(LogSource source) => source.LogGroupName ?? source.Arn?.Split(':')[^1] ?? "";

    // What tells groups apart stands at their end: /aws/rds/instance/orders/postgresql, dms-tasks-prod.
    private static string TagOf(LogSource source, int fromEnd)
    {
        if (source.LogGroupName is not { } group)
        {
            return "Task";
        }

        var parts = group.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var last = parts.Length == 0 ? group : parts[^Math.Min(fromEnd, parts.Length)];
        foreach (var prefix in (string[])["dms-serverless-replication-", "dms-tasks-"])
        {
            last = last.StartsWith(prefix, StringComparison.Ordinal) && last.Length > prefix.Length ? last[prefix.Length..] : last;
        }

        return last.Length <= LongestTag ? last : last[..(LongestTag - 1)] + "…";
    }
}
