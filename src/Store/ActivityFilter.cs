using Dapper;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>An <see cref="ActivityQuery"/> as the condition of a statement. Only fixed text and parameters: nothing that was typed becomes SQL.</summary>
internal static class ActivityFilter
{
    private const string Person = "coalesce(who, '') || ' ' || coalesce(way, '') || ' ' || coalesce(subject, '')";

    // Everything of an item that a person reads.
    private const string Words =
        "coalesce(identifier, '') || ' ' || arn || ' ' || coalesce(operation, '') || ' ' || coalesce(parameters, '') || ' ' || " + Person + " || ' ' || coalesce(origin, '') || ' ' || " +
        "sentence || ' ' || coalesce(fault_code, '') || ' ' || coalesce(status_before, '') || ' ' || coalesce(status_after, '')";

    /// <summary>The condition, "" for everything; its values are added to <paramref name="values"/>.</summary>
    public static string Where(ActivityQuery query, DynamicParameters values)
    {
        List<string> conditions = [];
        Add("target_name = @TargetName", nameof(query.TargetName), query.TargetName);
        Add("arn = @Arn", nameof(query.Arn), query.Arn);
        Add(Like("identifier", "Identifier"), nameof(query.Identifier), Pattern(query.Identifier));
        Add(Like(Person, "Who"), nameof(query.Who), Pattern(query.Who));
        Add(Like(Words, "Text"), nameof(query.Text), Pattern(query.Text));
        Add("kind IN @Kinds", nameof(query.Kinds), Names(query.Kinds));
        Add("outcome IN @Outcomes", nameof(query.Outcomes), Names(query.Outcomes));
        Add("at >= @From", nameof(query.From), query.From?.ToUnixTimeMilliseconds());
        Add("at < @To", nameof(query.To), query.To?.ToUnixTimeMilliseconds());
        Add("id < @BeforeId", nameof(query.BeforeId), query.BeforeId);
        return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                values.Add(name, value);
            }
        }
    }

    private static string Like(string column, string name) => $@"{column} LIKE @{name} ESCAPE '\'";

    private static string? Pattern(string? part) => string.IsNullOrWhiteSpace(part)
        ? null
        : $"%{part.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    private static string[]? Names<T>(EquatableArray<T> values)
        where T : struct, Enum => values.Count == 0 ? null : [.. values.Select(static value => value.ToString())];
}
