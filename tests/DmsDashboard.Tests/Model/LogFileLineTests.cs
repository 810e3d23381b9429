using System.Buffers;
using System.Text;
using System.Text.Json;
using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class LogFileLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Text_OfALine_HasTimeStreamAndMessage() =>
        Assert.Equal("2026-11-15T12:00:00.123Z\tdms-serverless-serv-res-id-1\tit\nhas two\n", Written(Line("it\nhas two\n"), LogFileFormat.Text));

    [Fact]
    public void Ndjson_OfAnEngineLine_HasItsParts()
    {
        using var json = JsonDocument.Parse(Written(Line("2026-11-15T12:00:00 [TARGET_LOAD     ]W:  it took »long«  (endpointshell.c:3003)"), LogFileFormat.Ndjson));

        string? Value(string name) => json.RootElement.GetProperty(name).GetString();
        Assert.Equal(("2026-11-15T12:00:00.123Z", "2026-11-15T12:00:01.123Z"), (Value("timestamp"), Value("ingestionTime")));
        Assert.Equal(("W", "TARGET_LOAD", "it took »long«", "endpointshell.c:3003"), (Value("severity"), Value("component"), Value("text"), Value("sourceFile")));
        Assert.Equal(("dms-serverless-replication-ABC", "dms-serverless-serv-res-id-1"), (Value("logGroupName"), Value("logStreamName")));
    }

    [Fact]
    public void Ndjson_OfALineOfAnotherForm_LeavesOutWhatIsNotKnown()
    {
        using var json = JsonDocument.Parse(Written(Line("checkpoint complete"), LogFileFormat.Ndjson));

        Assert.Equal(["timestamp", "ingestionTime", "logGroupName", "logStreamName", "message"], json.RootElement.EnumerateObject().Select(static member => member.Name));
    }

    [Theory]
    [InlineData(LogFileFormat.Text, "# 2026-11-15T12:00:00.123Z Gap: Lines are missing.\n")]
    [InlineData(LogFileFormat.Ndjson, """{"mark":"Gap","timestamp":"2026-11-15T12:00:00.123Z","sentence":"Lines are missing."}""" + "\n")]
    public void Write_OfAMark_SaysWhatIsMissing(LogFileFormat format, string expected) =>
        Assert.Equal(expected, Written(new LogItem(1, null, new LogMark(LogMarkKind.Gap, Noon, "Lines are missing.")), format));

    [Theory]
    [InlineData(LogFileFormat.Text, "# This file is not whole: AWS said no.\n")]
    [InlineData(LogFileFormat.Ndjson, """{"fault":"AWS said no."}""" + "\n")]
    public void Fault_AsTheLastLine_SaysThatTheFileIsNotWhole(LogFileFormat format, string expected)
    {
        var output = new ArrayBufferWriter<byte>();

        LogFileLine.WriteFault(output, "AWS said no.", format);

        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Ndjson_OfAnyMessage_IsOneLineAndKeepsIt() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>().Filter(static text => !text.Get.Any(char.IsSurrogate)), static text =>
    {
        var written = Written(Line(text.Get), LogFileFormat.Ndjson);
        using var json = JsonDocument.Parse(written);
        return written.IndexOf('\n', StringComparison.Ordinal) == written.Length - 1 && json.RootElement.GetProperty("message").GetString() == text.Get;
    }).QuickCheckThrowOnFailure();

    private static LogItem Line(string message) => new(1, new LogEvent
    {
        LogGroupName = "dms-serverless-replication-ABC",
        LogStreamName = "dms-serverless-serv-res-id-1",
        Timestamp = Noon,
        IngestionTime = Noon.AddSeconds(1),
        Message = message,
    }, null);

    private static string Written(LogItem item, LogFileFormat format)
    {
        var output = new ArrayBufferWriter<byte>();
        LogFileLine.Write(output, item, format);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
