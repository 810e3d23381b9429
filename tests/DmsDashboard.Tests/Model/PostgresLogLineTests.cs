using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class PostgresLogLineTests
{
    [Theory]
    [InlineData("2026-11-15 00:00:00 UTC::@:[123]:LOG:  checkpoint starting: time", 'I')]
    [InlineData("2026-11-15 00:00:00 UTC:10.0.0.1(5432):dms_user@orders:[4711]:ERROR:  relation \"orders\" does not exist at character 15", 'E')]
    [InlineData("2026-11-15 00:00:00 UTC:10.0.0.1(5432):dms_user@orders:[4711]:FATAL:  password authentication failed for user \"dms_user\"", 'E')]
    [InlineData("2026-11-15 00:00:00 UTC::@:[1]:PANIC:  could not write to file", 'E')]
    [InlineData("2026-11-15 00:00:00 UTC:[local]:rdsadmin@rdsadmin:[1]:WARNING:  there is no transaction in progress", 'W')]
    [InlineData("2026-11-15 00:00:00 UTC:10.0.0.1(5432):u@d:[1]:WARNING:  there is no transaction in progress", 'W')]
    [InlineData("2026-11-15 00:00:00 UTC::@:[1]:DEBUG2:  autovacuum: processing database", 'D')]
    [InlineData("2026-11-15 00:00:00.123 UTC [123] LOG:  listening on IPv4 address", 'I')]
    [InlineData("2026-11-15 00:00:00 UTC:10.0.0.1(5432):u@d:[1]:STATEMENT:  SELECT 1", null)]
    [InlineData("2026-11-15 00:00:00 UTC::@:[]:ERROR:  x", null)]
    [InlineData("2026-11-15 00:00:00 UTC::@:[12a]:ERROR:  x", null)]
    [InlineData("2026-11-15 00:00:00 UTC::@:[1]", null)]
    [InlineData("2026-11-15 00:00:00 UTC::@:[1]:", null)]
    [InlineData("2026-11-15T00:00:00 [SORTER          ]E:  of DMS", null)]
    [InlineData("ERROR: [1]:ERROR: no time", null)]
    [InlineData("", null)]
    public void SeverityOf_Line_IsReadOrUnknown(string line, char? severity) => Assert.Equal(severity, PostgresLogLine.SeverityOf(line));

    [Fact]
    public void SeverityOf_AnyText_NeverThrows() => Prop
        .ForAll<string?, string?>(static (before, after) =>
        {
            _ = PostgresLogLine.SeverityOf("2026-11-15 00:00:00 UTC:" + before + "[1]" + after);
            _ = PostgresLogLine.SeverityOf(before);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Item_LineOfPostgres_HasItsSeverity()
    {
        var line = new LogEvent { LogGroupName = "group", LogStreamName = "db.0", Timestamp = default, Message = "2026-11-15 00:00:00 UTC::@:[1]:ERROR:  x" };

        Assert.Equal('E', new LogItem(1, line, null).Severity);
    }
}
