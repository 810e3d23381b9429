using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Api;

/// <summary>Reads the parameters of /tables.csv. Each that cannot be used gets a sentence that names it and says how to mend it.</summary>
internal static class TablesParameters
{
    public const string Target = "target", Identifier = "replication", Arn = "arn";

    private static readonly string[] Names = [Target, Identifier, Arn, .. TableQueryText.AllNames];

    /// <summary>Reads them against what is known.</summary>
    public static TablesRequest Read(IQueryCollection query, DmsSnapshot snapshot)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        problems.AddRange(query.Keys.Where(static name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(static name => $"'{Short(name)}' is not a parameter: there are {string.Join(", ", Names)}."));
        problems.AddRange(Names.Where(name => query[name].Count > 1).Select(static name => $"{name} is given more than once: give it once."));
        Check<TableFilter>(TableQueryText.Filter, query, problems);
        Check<TableSort>(TableQueryText.Sort, query, problems);
        if (query[TableQueryText.Direction].ToString() is { Length: > 0 } direction && !string.Equals(direction, TableQueryText.Turned, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"'{Short(direction)}' in {TableQueryText.Direction} is not known: use {TableQueryText.Turned} for the other direction than is usual for the column, or leave it out.");
        }

        var entry = Find(query, snapshot, problems);
        return new TablesRequest(problems.Count > 0 ? null : entry, TableQueryText.Read(name => query[name]), problems.ToImmutable());
    }

    private static ReplicationEntry? Find(IQueryCollection query, DmsSnapshot snapshot, ImmutableArray<string>.Builder problems)
    {
        var (target, identifier, arn) = (query[Target].ToString(), query[Identifier].ToString(), query[Arn].ToString());
        if (identifier.Length == 0 && arn.Length == 0)
        {
            problems.Add("It is not said whose tables: give replication (the identifier) or arn.");
            return null;
        }

        var found = snapshot.Entries
            .Where(entry => (arn.Length == 0 || entry.Arn == arn) && (identifier.Length == 0 || entry.Identifier == identifier) && (target.Length == 0 || entry.Target.Name == target))
            .Take(2).ToList();
        if (found is [var only])
        {
            return only;
        }

        var wanted = $"'{Short(arn.Length > 0 ? arn : identifier)}'{(target.Length > 0 ? $" of '{Short(target)}'" : "")}";
        problems.Add(found.Count == 0
            ? $"{wanted} is no replication or task that the last poll found: look at the list for its name."
            : $"There is more than one {wanted}: say which by target or by arn.");
        return null;
    }

    private static void Check<T>(string parameter, IQueryCollection query, ImmutableArray<string>.Builder problems)
        where T : struct, Enum
    {
        if (query[parameter].ToString() is { Length: > 0 } value && TableQueryText.Value<T>(value) is null)
        {
            problems.Add($"'{Short(value)}' in {parameter} is not known: use {string.Join(", ", Enum.GetValues<T>().Select(TableQueryText.Name))}.");
        }
    }

    private static string Short(string value)
    {
        const int Longest = 120;
        var plain = string.Concat(value.Select(static sign => char.IsControl(sign) ? '\uFFFD' : sign));
        return plain.Length > Longest ? plain[..Longest] + "…" : plain;
    }
}
