using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Tests.Model;

/// <summary>Everything that reads what AWS, an engine or a database wrote, on texts that nobody wrote in good faith.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_048_576;

    [Fact]
    public void Parse_ThousandsOfDamagedSamples_NeverThrowsAndIsIdempotent() => Fuzz.Each(30_000, static (text, _) =>
    {
        var parsed = TaskLogLineParser.Parse(text);

        Assert.Contains(parsed.Text, text, StringComparison.Ordinal);
        Assert.Equal(parsed, TaskLogLineParser.Parse(Written(parsed)));
        ReadByAll(text);
    });

    [Fact]
    public void Apply_ThousandsOfDamagedSamples_MasksOnce() => Fuzz.Each(30_000, static (text, _) =>
    {
        var masked = SecretMask.Apply(text);

        Assert.Equal(masked, SecretMask.Apply(masked));
    });

    [Fact(Timeout = 120_000)]
    [SuppressMessage("Usage", "xUnit1030", Justification = "The work must leave the test's thread for its timeout to count.")]
    public Task Parse_DamagedSamplesOfAMegabyte_TakesLinearTime() => Task.Run(
        static () => Fuzz.EachHuge(12, static (text, _) => ReadByAll(text)),
        TestContext.Current.CancellationToken);

    // Each would take minutes if any place were looked at more than a few times; the timeout is what fails.
    [Theory(Timeout = 60_000)]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("(")]
    [InlineData(":")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("1")]
    [InlineData("A")]
    [InlineData("A_")]
    [InlineData("Stop Reason ")]
    [InlineData("Stop Reason A Error Level ")]
    [InlineData("{operation:")]
    [InlineData(", tableName:")]
    [InlineData("(a.c:1)")]
    [InlineData("[SORTER ]E: ")]
    [InlineData("00012345: 2026-11-15T01:51:22 ")]
    [InlineData("Error 1236")]
    [InlineData("was truncated to")]
    [InlineData("Test connection failed for endpoint")]
    [InlineData("load data local infile")]
    [SuppressMessage("Usage", "xUnit1030", Justification = "The work must leave the test's thread for its timeout to count.")]
    public async Task Parse_AMegabyteOfIt_TakesLinearTime(string piece)
    {
        var repeated = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        await Task.Run(() =>
        {
            ReadByAll(repeated);
            ReadByAll("2026-11-15T01:51:22 [SORTER          ]E:  {operation:" + repeated + "}");
            _ = repeated.Split('\n', ' ').Count(new TaskLogFold().GoesOn);
        }, TestContext.Current.CancellationToken);
    }

    private static void ReadByAll(string text)
    {
        _ = TaskLogLineParser.Parse(text);
        _ = LogContextReader.Read(text);
        _ = OrchestratorMessageParser.Parse(text, default);
        _ = StopReason.Parse(text);
        _ = FailureCatalogue.ExplainAll(text);
        _ = SecretMask.Apply(text);
        _ = PostgresLogLine.SeverityOf(text);
        foreach (var stream in (string[])["dms-serverless-replication-orchestrator-ABC", "dms-serverless-serv-res-id-1"])
        {
            var item = new LogItem(1, new LogEvent { LogGroupName = "group", LogStreamName = stream, Timestamp = default, Message = text }, null);
            LogFileLine.Write(new ArrayBufferWriter<byte>(), item, LogFileFormat.Text);
            LogFileLine.Write(new ArrayBufferWriter<byte>(), item, LogFileFormat.Ndjson);
        }
    }

    private static string Written(TaskLogLine line)
    {
        if (line.Severity is null)
        {
            return line.Text;
        }

        var thread = line.ThreadId is { } id ? id.ToString("D8", CultureInfo.InvariantCulture) + ": " : "";
        var time = line.Timestamp is { } at ? at.ToString("yyyy-MM-dd'T'HH:mm:ss':'fffffff ", CultureInfo.InvariantCulture) : "";
        var source = line.SourceFile is null ? "" : $"  ({line.SourceFile}:{line.SourceLine})";
        return $"{thread}{time}[{line.Component,-16}]{line.Severity}:  {line.Text}{source}";
    }
}
