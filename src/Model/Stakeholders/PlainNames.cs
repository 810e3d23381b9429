using System.Collections.Frozen;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>Makes names for people of identifiers, where nobody has given any: "orders-oracle-to-aurora" becomes "Orders".</summary>
public static class PlainNames
{
    private static readonly FrozenDictionary<string, string> Engines = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["oracle"] = "Oracle",
        ["postgres"] = "PostgreSQL",
        ["postgresql"] = "PostgreSQL",
        ["mysql"] = "MySQL",
        ["mariadb"] = "MariaDB",
        ["sqlserver"] = "SQL Server",
        ["mssql"] = "SQL Server",
        ["mongodb"] = "MongoDB",
        ["mongo"] = "MongoDB",
        ["docdb"] = "DocumentDB",
        ["documentdb"] = "DocumentDB",
        ["db2"] = "Db2",
        ["sybase"] = "Sybase",
        ["ase"] = "ASE",
        ["aurora"] = "Aurora",
        ["redshift"] = "Redshift",
        ["s3"] = "S3",
        ["kinesis"] = "Kinesis",
        ["kafka"] = "Kafka",
        ["opensearch"] = "OpenSearch",
        ["elasticsearch"] = "Elasticsearch",
        ["dynamodb"] = "DynamoDB",
        ["neptune"] = "Neptune",
        ["redis"] = "Redis",
        ["rds"] = "RDS",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Words of the trade, and what is written in capitals.
    private static readonly FrozenSet<string> Noise = new[] { "dms", "replication", "replications", "task", "serverless", "cdc", "arn", "aws" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Capitals = new[] { "hr", "crm", "erp", "api", "eu", "us", "uk", "pos", "sap", "cms", "b2b", "b2c" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for each of <paramref name="keys"/>, none twice. <paramref name="given"/> are those that somebody has chosen for an identifier.</summary>
    public static IReadOnlyDictionary<ReplicationKey, string> Of(IReadOnlyCollection<(ReplicationKey Key, string Identifier)> keys, IReadOnlyDictionary<string, string> given)
    {
        var names = keys.ToDictionary(static one => one.Key, one => given.TryGetValue(one.Identifier, out var chosen) && !string.IsNullOrWhiteSpace(chosen) ? chosen.Trim() : Plain(one.Identifier));
        // What somebody has chosen stays as it is.
        var made = keys.Where(one => !given.ContainsKey(one.Identifier)).ToList();
        Tell(names, made, static (_, identifier) => Long(identifier));
        Tell(names, made, static (key, identifier) => $"{Long(identifier)} ({key.TargetName})");
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, _) in keys.OrderBy(static one => one.Key.TargetName, StringComparer.Ordinal).ThenBy(static one => one.Key.Arn, StringComparer.Ordinal))
        {
            var count = seen[names[key]] = seen.GetValueOrDefault(names[key]) + 1;
            names[key] = count == 1 ? names[key] : $"{names[key]} {NameList.Count(count)}";
        }

        return names;
    }

    /// <summary>"Orders" for "orders-oracle-to-aurora".</summary>
    public static string Plain(string identifier) => Words(identifier).Name;

    // "Orders, Oracle to Aurora".
    private static string Long(string identifier) => Words(identifier) is { Way.Length: > 0 } parts ? $"{parts.Name}, {parts.Way}" : Words(identifier).Name;

    private static void Tell(Dictionary<ReplicationKey, string> names, List<(ReplicationKey Key, string Identifier)> keys, Func<ReplicationKey, string, string> longer)
    {
        var twice = names.Values.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).Select(static group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, identifier) in keys.Where(one => twice.Contains(names[one.Key])))
        {
            names[key] = longer(key, identifier);
        }
    }

    private static (string Name, string Way) Words(string identifier)
    {
        var words = identifier.Split(['-', '_', '.', ' ', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(static word => !Noise.Contains(word) && !LooksMade(word)).ToList();
        var way = "";
        if (words is [_, .., var one, var to, var other] && string.Equals(to, "to", StringComparison.OrdinalIgnoreCase) && Engines.TryGetValue(one, out var source) && Engines.TryGetValue(other, out var target))
        {
            (way, words) = ($"{source} to {target}", words[..^3]);
        }

        var name = string.Join(' ', words.Select(static word => Engines.GetValueOrDefault(word) ?? (Capitals.Contains(word) ? word.ToUpperInvariant() : word.ToLowerInvariant())));
        return (name.Length == 0 ? "Unnamed" : char.ToUpperInvariant(name[0]) + name[1..], way);
    }

    // Account numbers, and identifiers that a program made.
    private static bool LooksMade(string word) => word.Length >= 8 && word.Count(char.IsAsciiDigit) >= 2 && word.All(char.IsAsciiLetterOrDigit);
}
