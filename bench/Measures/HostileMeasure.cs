using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Bench.Measures;

/// <summary>Whether the work that a text makes grows as its length does: each hostile text at a megabyte, which is as long as CloudWatch takes an event, and at four.</summary>
internal static class HostileMeasure
{
    private const int Length = 1_048_576;
    private const int Times = 4;
    private const int Rounds = 5;

    private static readonly string[] Pieces =
    [
        "'", "\"", "[", "]", "{", "}", "(", ":", " ", "\n", "1", "A", "A_", "@", "=", "Stop Reason ", "{operation:", ", tableName:", "(a.c:1)", "[SORTER ]E: ", "', 'message': '", "{'replication_state':",
        "Error 1236", "was truncated to", "password=", "password='", "://a:", "u:p@h.x ", "IDENTIFIED BY ", "secret:'", "AKIA",
    ];

    private static readonly (string Name, Action<string> Read)[] Readers =
    [
        ("line", static text => TaskLogLineParser.Parse(text)),
        ("orchestrator", static text => OrchestratorMessageParser.Parse(text, default)),
        ("context", static text => LogContextReader.Read(text)),
        ("PostgreSQL", static text => PostgresLogLine.SeverityOf(text)),
        ("mask", static text => SecretMask.Apply(text)),
        ("catalogue", static text => FailureCatalogue.Explain(text, FailureTexts.Line)),
    ];

    public static void Run(Report report, TimeProvider time)
    {
        var seen = Readers.SelectMany(reader => Pieces.Select(piece => Time(reader, piece, time))).ToArray();
        var (slowest, steepest) = (seen.MaxBy(static each => each.Once), seen.Where(static each => each.Once > 1).MaxBy(static each => each.Four / each.Once));
        report.Row(
            $"{seen.Length} hostile texts of {Length / 1_024} KB, read by each reader",
            string.Create(CultureInfo.InvariantCulture, $"slowest {Report.Millis(slowest.Once)} ({slowest.Name}, {Shown(slowest.Piece)}); {Times} times the length takes at most {steepest.Four / steepest.Once:0.0} times as long ({steepest.Name}, {Shown(steepest.Piece)})"),
            $"linear: about {Times}");
    }

    private static (string Name, string Piece, double Once, double Four) Time((string Name, Action<string> Read) reader, string piece, TimeProvider time)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (Times * Length / piece.Length) + 1))[..(Times * Length)];
        return (reader.Name, piece, Best(reader.Read, text[..Length], time), Best(reader.Read, text, time));
    }

    private static double Best(Action<string> read, string text, TimeProvider time)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = time.GetTimestamp();
            read(text);
            best = Math.Min(best, time.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }

    private static string Shown(string piece) => $"`{piece.Replace("\n", "\\n", StringComparison.Ordinal)}`";
}
