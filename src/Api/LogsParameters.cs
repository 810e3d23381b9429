using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api;

/// <summary>Reads the parameters of /api/logs. Each that cannot be used gets a sentence that names it and says how to mend it.</summary>
internal static class LogsParameters
{
    public const string Target = "target", Arn = "arn", Group = "group", From = "from", To = "to", Format = "format";

    private static readonly string[] Names = [Target, Arn, Group, From, To, Format];

    /// <summary>Reads them against what is known.</summary>
    /// <param name="query">The parameters; arn and group may be there several times.</param>
    /// <param name="snapshot">The targets and what they have.</param>
    /// <param name="now">Where a range ends that names no end.</param>
    public static LogsQuery Read(IQueryCollection query, DmsSnapshot snapshot, DateTimeOffset now)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        problems.AddRange(query.Keys.Where(static name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(static name => $"'{Short(name)}' is not a parameter: there are {string.Join(", ", Names)}."));
        var target = ReadTarget(query[Target].ToString(), snapshot, problems);
        var sources = target is null ? [] : ReadSources(query, target, snapshot, problems);
        var from = ReadInstant(From, query[From].ToString(), isEnd: false, problems);
        var to = ReadInstant(To, query[To].ToString(), isEnd: true, problems) ?? now;
        var format = ReadFormat(query[Format].ToString(), problems);
        if (string.IsNullOrWhiteSpace(query[From]))
        {
            problems.Add("from is missing: write from when on lines are wanted, like from=2026-11-15T12:00Z.");
        }
        else if (from >= to)
        {
            problems.Add("to is not after from: give a later time, or leave it out for now.");
        }

        return new LogsQuery(problems.Count > 0 || from is null ? null : new LogRangeRequest(sources, from.Value, to), format, problems.ToImmutable());
    }

    private static string? ReadTarget(string name, DmsSnapshot snapshot, ImmutableArray<string>.Builder problems)
    {
        var known = snapshot.Targets.Select(static target => target.Target.Name).ToList();
        if (name.Length == 0 && known is [var only])
        {
            return only;
        }

        if (known.Contains(name))
        {
            return name;
        }

        problems.Add(known.Count == 0
            ? "No target was read yet: try again in a moment."
            : $"{(name.Length == 0 ? "target is missing" : $"'{Short(name)}' in target is not known")}: use {string.Join(" or ", known)}.");
        return null;
    }

    private static ImmutableArray<LogSource> ReadSources(IQueryCollection query, string target, DmsSnapshot snapshot, ImmutableArray<string>.Builder problems)
    {
        var arns = query[Arn].OfType<string>().Distinct().ToList();
        var groups = query[Group].OfType<string>().Distinct().ToList();
        if (arns.Count + groups.Count is 0 or > LogRangeRequest.MostSources)
        {
            problems.Add($"There are {arns.Count + groups.Count} logs in arn and group: name 1 to {LogRangeRequest.MostSources} by arn (of a replication or a task) or group (a log group's name), repeated as needed.");
            return [];
        }

        problems.AddRange(arns.Where(arn => snapshot.Find(new ReplicationKey(target, arn)) is null).Select(arn => $"'{Short(arn)}' in arn is no replication or task that the last poll of {target} found: name its log group by group instead."));
        problems.AddRange(groups.Where(static group => LogGroupName.Problem(group) is not null).Select(static group => $"'{Short(group)}' in group: {LogGroupName.Problem(group)}"));
        return [.. arns.Select(arn => LogSource.Of(new ReplicationKey(target, arn))), .. groups.Select(group => LogSource.OfGroup(target, group))];
    }

    private static DateTimeOffset? ReadInstant(string parameter, string value, bool isEnd, ImmutableArray<string>.Builder problems)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var instant = InstantText.Read(value, isEnd);
        if (instant is null)
        {
            problems.Add($"'{Short(value)}' in {parameter} is no time: write it like 2026-11-15 or 2026-11-15T12:00Z.");
        }

        return instant;
    }

    private static LogFileFormat ReadFormat(string value, ImmutableArray<string>.Builder problems)
    {
        switch (value.ToLowerInvariant())
        {
            case "" or "text":
                return LogFileFormat.Text;
            case "ndjson":
                return LogFileFormat.Ndjson;
            default:
                problems.Add($"'{Short(value)}' in format is not known: use text or ndjson.");
                return LogFileFormat.Text;
        }
    }

    private static string Short(string value)
    {
        const int Longest = 120;
        var plain = string.Concat(value.Select(static sign => char.IsControl(sign) ? '?' : sign));
        return plain.Length > Longest ? plain[..Longest] + "…" : plain;
    }
}
