using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Bench.Measures;

/// <summary>How many lines of a task log one thread reads in a second, and how many it reads and looks up in the catalogue of failures.</summary>
internal static class ParserMeasure
{
    private const int Rounds = 7;
    private const int LinesARound = 1_000_000;

    public static void Run(Report report, TimeProvider time)
    {
        var lines = Enumerable.Range(0, 10_000).Select(BusyLines.Line).ToArray();
        var length = lines.Average(static line => line.Length);
        var explained = lines.Count(static line => FailureCatalogue.Explain(line, FailureTexts.Line) is not null);
        report.Row($"task-log lines parsed, one thread, {length:0} characters on average", Show(Best(time, lines, static line => TaskLogLineParser.Parse(line).Text.Length)), "≥ 1,000,000 lines/s");
        report.Row(
            string.Create(CultureInfo.InvariantCulture, $"the same, parsed and explained ({explained * 100.0 / lines.Length:0} % known to the catalogue of {FailureCatalogue.All.Length})"),
            Show(Best(time, lines, static line => TaskLogLineParser.Parse(line).Text.Length + (FailureCatalogue.Explain(line, FailureTexts.Line)?.Id.Length ?? 0))));
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
