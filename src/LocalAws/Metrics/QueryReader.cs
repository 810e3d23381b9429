using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>Reads the queries of a request whose shape was checked, and collects all that is wrong with them, as CloudWatch reports it.</summary>
internal sealed partial class QueryReader(string accountId)
{
    private const int Most = 500;
    private const int LongestPeriod = 86_400;

    private readonly List<string> _errors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The queries of a request.</summary>
    /// <exception cref="AwsFaultException">ValidationException, a line for each thing that is wrong.</exception>
    public static ImmutableArray<MetricQuery> Read(OperationContext context, string accountId)
    {
        var reader = new QueryReader(accountId);
        var list = context.Member("MetricDataQueries")!.Value;
        if (list.GetArrayLength() is 0 or > Most)
        {
            throw MetricsFault.Validation(list.GetArrayLength() == 0
                ? "The parameter MetricDataQueries is required."
                : string.Create(CultureInfo.InvariantCulture, $"The collection MetricDataQueries must not have a size greater than {Most}."));
        }

        ImmutableArray<MetricQuery> queries = [.. list.EnumerateArray().Select((query, index) => reader.ReadQuery(query, index)).OfType<MetricQuery>()];
        if (reader._errors.Count == 0 && !queries.Any(static query => query.IsReturned))
        {
            reader._errors.Add("At least one of the MetricDataQueries must return data.");
        }

        return reader._errors.Count == 0 ? queries : throw MetricsFault.Validation(string.Join('\n', reader._errors));
    }

    private MetricQuery? ReadQuery(JsonElement query, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"MetricDataQueries.member.{index + 1}");
        CheckId(Text(query, "Id")!, path);
        CheckRest(query, path);
        var wrong = (Member(query, "MetricStat") is not null, Member(query, "Expression") is not null) switch
        {
            (false, false) => $"The parameter {path} must have either MetricStat or Expression.",
            (true, true) => $"The parameters {path}.MetricStat and {path}.Expression are mutually exclusive.",
            (false, true) => $"LocalAws does not play expressions: give {path}.MetricStat instead of {path}.Expression.",
            _ => null,
        };
        if (wrong is not null)
        {
            _errors.Add(wrong);
            return null;
        }

        return ReadStat(query, query.GetProperty("MetricStat"), $"{path}.MetricStat");
    }

    private MetricQuery? ReadStat(JsonElement query, JsonElement stat, string path)
    {
        var (metric, period, name) = (Metric(stat, path), Period(stat, $"{path}.Period"), Text(stat, "Stat")!);
        if (Statistic.Parse(name) is not { } statistic)
        {
            _errors.Add($"The value {name} for parameter {path}.Stat is not a valid statistic.");
            return null;
        }

        return new MetricQuery(Text(query, "Id")!, metric, period, statistic)
        {
            Label = Text(query, "Label") ?? metric.Name,
            Unit = Text(stat, "Unit"),
            IsReturned = Member(query, "ReturnData") is not { ValueKind: JsonValueKind.False },
        };
    }

    private void CheckId(string id, string path)
    {
        if (!IdPattern().IsMatch(id))
        {
            _errors.Add($"The value {id} for parameter {path}.Id is not matching the expected pattern: letters, digits and underscores, the first a small letter.");
        }

        if (!_ids.Add(id))
        {
            _errors.Add($"The values for parameter id in MetricDataQueries are not unique: {id}.");
        }
    }

    private void CheckRest(JsonElement query, string path)
    {
        if (Member(query, "Period") is not null)
        {
            _errors.Add($"The parameter {path}.Period is for expressions: give {path}.MetricStat.Period.");
        }

        if (Text(query, "AccountId") is { } account && account != accountId)
        {
            _errors.Add($"The value {account} for parameter {path}.AccountId is not this account, which is no monitoring account.");
        }

        if (Text(query, "Label")?.Contains("${", StringComparison.Ordinal) is true)
        {
            _errors.Add($"LocalAws does not play dynamic labels: {path}.Label must not have '${{'.");
        }
    }

    private MetricIdentity Metric(JsonElement stat, string path)
    {
        var metric = stat.GetProperty("Metric");
        foreach (var member in (string[])["Namespace", "MetricName"])
        {
            if (Text(metric, member) is null)
            {
                _errors.Add($"The parameter {path}.Metric.{member} is required.");
            }
        }

        var dimensions = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var dimension in Member(metric, "Dimensions")?.EnumerateArray() ?? default)
        {
            if (!dimensions.TryAdd(Text(dimension, "Name")!, Text(dimension, "Value")!))
            {
                _errors.Add($"The parameter {path}.Metric.Dimensions has the dimension {Text(dimension, "Name")} more than once.");
            }
        }

        return new MetricIdentity(Text(metric, "Namespace") ?? "", Text(metric, "MetricName") ?? "", dimensions.ToImmutable());
    }

    private int Period(JsonElement stat, string path)
    {
        var period = stat.GetProperty("Period").GetInt32();
        if (period % 60 != 0 || period > LongestPeriod)
        {
            _errors.Add(string.Create(CultureInfo.InvariantCulture, $"The value {period} for parameter {path} must be a multiple of 60 and not above {LongestPeriod}: metrics of DMS have standard resolution."));
        }

        return period;
    }

    private static JsonElement? Member(JsonElement structure, string name) =>
        structure.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement structure, string name) => Member(structure, name)?.GetString();

    [GeneratedRegex("^[a-z][a-zA-Z0-9_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
