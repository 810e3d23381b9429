using System.Text.Json;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Settings;

/// <summary>Source filters of a selection rule. DMS joins the filters by AND, the conditions of one filter by OR (user guide: Using source filters).</summary>
internal static class RowFilters
{
    /// <summary>", only rows where created_at ≥ 2021-01-01"; empty when there are none.</summary>
    internal static string Words(JsonElement rule)
    {
        var filters = (rule.Array("filters") ?? []).Select(Filter).Where(static filter => filter.Count > 0).ToList();
        return filters.Count == 0 ? "" : $", only rows where {string.Join(" and ", filters.Select(filter => Joined(filter, filters.Count)))}";
    }

    private static string Joined(List<string> conditions, int filters)
    {
        var joined = string.Join(" or ", conditions);
        return conditions.Count > 1 && filters > 1 ? $"({joined})" : joined;
    }

    private static List<string> Filter(JsonElement filter)
    {
        var column = filter.Text("column-name") ?? "a column";
        return [.. (filter.Array("filter-conditions") ?? []).Select(condition => Condition(column, condition))];
    }

    private static string Condition(string column, JsonElement condition)
    {
        var value = condition.Text("value") ?? "''";
        var range = $"{condition.Text("start-value") ?? "''"} and {condition.Text("end-value") ?? "''"}";
        return condition.Text("filter-operator") switch
        {
            "eq" => $"{column} = {value}",
            "noteq" => $"{column} ≠ {value}",
            "gte" => $"{column} ≥ {value}",
            "ste" or "lte" => $"{column} ≤ {value}",
            "between" => $"{column} is between {range}",
            "notbetween" => $"{column} is not between {range}",
            "null" => $"{column} is null",
            "notnull" => $"{column} is not null",
            var other => $"{column} {other} {JsonRuns.Line(condition)}",
        };
    }
}
