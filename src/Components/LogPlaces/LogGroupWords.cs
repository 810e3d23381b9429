using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.LogPlaces;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>What is said of log groups.</summary>
internal static class LogGroupWords
{
    /// <summary>The filters in the order in which they are offered.</summary>
    public static readonly (LogGroupFilter Filter, string Word)[] Filters =
    [
        (LogGroupFilter.All, "All"), (LogGroupFilter.Serverless, "Serverless"), (LogGroupFilter.Tasks, "Tasks"),
        (LogGroupFilter.SchemaConversion, "Schema conversion"), (LogGroupFilter.Other, "Other"),
        (LogGroupFilter.Orphaned, "No replication any more"), (LogGroupFilter.NeverExpires, "Never expires"),
    ];

    /// <summary>"12 of 30 log groups · 1.2 GB as CloudWatch counts it".</summary>
    public static string Count(LogGroupList list)
    {
        var number = list.Rows.Length == list.Total ? Number(list.Total) : $"{Number(list.Rows.Length)} of {Number(list.Total)}";
        return $"{number} {(list.Total == 1 ? "log group" : "log groups")} · {ByteText.Of(list.StoredBytes)} as CloudWatch counts it";
    }

    /// <summary>"30 days", "1 year"; null where events are kept for ever.</summary>
    public static string? Retention(int? days) => days switch
    {
        null => null,
        1 => "1 day",
        365 => "1 year",
        // The longer choices of CloudWatch Logs are whole years, leap days counted: 731, 1096, 1827, …
        > 730 and < 3700 => string.Create(CultureInfo.InvariantCulture, $"{days / 365} years"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
