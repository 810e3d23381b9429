using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Bench.Measures;

/// <summary>How many lines of a task log one thread reads in a second, and how many it reads and looks up in the catalogue of failures.</summary>
internal static class ParserMeasure
{
    private const int Rounds = 7;
    private const int LinesARound = 1_000_000;

    // As a busy task writes them: one in twenty is known to the catalogue.
    private static readonly string[] Texts =
    [
        "TASK_MANAGER|I|Start loading segment #{0} of 12 of table 'DWH'.'SALES_FACT' (Id = {1}) by subtask 1. Start load timestamp 0006213AF4E1A0C2  (replicationtask_util.c:752)",
        "SOURCE_UNLOAD|I|Unload finished for segment #{0} of segmented table 'DWH'.'SALES_FACT' (Id = {1}). 18204331 rows sent.  (streamcomponent.c:3396)",
        "TARGET_LOAD|I|Load finished for segment #{0} of segmented table 'DWH'.'SALES_FACT' (Id = {1}). 18204331 rows received. 0 rows skipped. Volume transfered 4831204480.  (streamcomponent.c:4047)",
        "SORTER|I|Transaction of {0} changes was sent to the target  (sorter_transaction.c:571)",
        "PERFORMANCE|T|Source latency {0}.00 seconds, Target latency {1}.00 seconds, Handling latency 0.00 seconds  (replicationtask.c:3927)",
        "SOURCE_CAPTURE|W|Oracle error code is '{0}' while reading redo of table 'DWH'.'RETURNS_FACT' at position {1}  (oracle_endpoint_utils.c:3245)",
    ];

    private const string Known = "SOURCE_UNLOAD|W|Value of column 'C{0}' in table 'integrations.integration' was truncated to 32768 bytes, actual length: {1} bytes  (postgres_endpoint_unload.c:1072)";

    public static void Run(Report report, TimeProvider time)
    {
        var lines = Enumerable.Range(0, 10_000).Select(Line).ToArray();
        var length = lines.Average(static line => line.Length);
        var explained = lines.Count(static line => FailureCatalogue.Explain(line, FailureTexts.Line) is not null);
        report.Row($"task-log lines parsed, one thread, {length:0} characters on average", Show(Best(time, lines, static line => TaskLogLineParser.Parse(line).Text.Length)), "≥ 1,000,000 lines/s");
        report.Row(
            string.Create(CultureInfo.InvariantCulture, $"the same, parsed and explained ({explained * 100.0 / lines.Length:0} % known to the catalogue of {FailureCatalogue.All.Length})"),
            Show(Best(time, lines, static line => TaskLogLineParser.Parse(line).Text.Length + (FailureCatalogue.Explain(line, FailureTexts.Line)?.Id.Length ?? 0))));
    }

    private static string Line(int number) => number % 20 == 0 ? Line(Known, number) : Line(Texts[number % Texts.Length], number);

    private static string Line(string text, int number)
    {
        var parts = string.Format(CultureInfo.InvariantCulture, text, number % 97, number).Split('|', 3);
        var at = new DateTime(2026, 11, 15, 1, 0, 0).AddMilliseconds(number * 37);
        return string.Create(CultureInfo.InvariantCulture, $"{12000 + number % 8:D8}: {at:yyyy-MM-ddTHH:mm:ss}:{number % 1000:D6} [{parts[0],-16}]{parts[1]}:  {parts[2]}");
    }

    // The best round: the others tell of the machine's other work.
    private static (double LinesASecond, double Bytes) Best(TimeProvider time, string[] lines, Func<string, int> read)
    {
        var (best, bytes, total) = (0.0, 0.0, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), time.GetTimestamp());
            for (var i = 0; i < LinesARound; i++)
            {
                total += read(lines[i % lines.Length]);
            }

            best = Math.Max(best, LinesARound / time.GetElapsedTime(start).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)LinesARound;
        }

        return total > 0 ? (best, bytes) : default;
    }

    private static string Show((double LinesASecond, double Bytes) seen) =>
        string.Create(CultureInfo.InvariantCulture, $"{seen.LinesASecond / 1_000_000:0.00} M lines/s, {seen.Bytes:0} B allocated a line (best of {Rounds})");
}
