using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>The activity as lines of a CSV file, times in UTC.</summary>
internal static class ActivityCsv
{
    private static readonly (string Name, Func<ActivityItem, string?> Value)[] Columns =
    [
        ("id", static item => item.Id.ToString(CultureInfo.InvariantCulture)),
        ("at", static item => ActivityQueryText.Instant(item.At)),
        ("kind", static item => item.Kind.ToString()),
        ("target", static item => item.TargetName),
        ("replication", static item => item.Identifier),
        ("arn", static item => item.Arn),
        ("operation", static item => item.Operation),
        ("parameters", static item => item.Parameters),
        ("who", static item => item.Who),
        ("from", static item => item.From),
        ("outcome", static item => item.Outcome?.ToString()),
        ("sentence", static item => item.Sentence),
        ("faultCode", static item => item.FaultCode),
        ("answeredAt", static item => ActivityQueryText.Instant(item.AnsweredAt)),
        ("statusBefore", static item => item.StatusBefore),
        ("statusAfter", static item => item.StatusAfter),
        ("healthBefore", static item => item.HealthBefore?.ToString()),
        ("healthAfter", static item => item.HealthAfter?.ToString()),
        ("seenAtStart", static item => item.IsSeenAtStart ? "true" : "false"),
        ("way", static item => item.Way),
        ("subject", static item => item.Subject),
    ];

    public static string Head => CsvText.Line(Columns.Select(static column => column.Name));

    public static string Line(ActivityItem item) => CsvText.Line(Columns.Select(column => column.Value(item)));
}
