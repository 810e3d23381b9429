using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class TaskLogLineParserTests
{
    [Theory]
    [InlineData("2026-11-15T01:51:22 [SOURCE_UNLOAD   ]E:  ORA-01555: snapshot too old (x.c:235)", "SOURCE_UNLOAD", 'E', "ORA-01555: snapshot too old")]
    [InlineData("00012345: 2026-11-15T01:51:22:123456 [TARGET_APPLY    ]I:  Applied record 7", "TARGET_APPLY", 'I', "Applied record 7")]
    [InlineData("[SOURCE_CAPTURE ]W: Table is not mapped", "SOURCE_CAPTURE", 'W', "Table is not mapped")]
    [InlineData("2017-09-19T03:00:49 [TARGET_APPLY ] E: spaced", "TARGET_APPLY", 'E', "spaced")]
    [InlineData("SOURCE_CAPTURE E: No brackets", "SOURCE_CAPTURE", 'E', "No brackets")]
    [InlineData("[SOME_NEW_PART]D: (not a source:12)", "SOME_NEW_PART", 'D', "(not a source:12)")]
    [InlineData("[IO]T:", "IO", 'T', "")]
    public void Parse_EnginesForm_IsCutIntoItsParts(string line, string component, char severity, string text)
    {
        var parsed = TaskLogLineParser.Parse(line);

        Assert.Equal((component, severity, text), (parsed.Component, parsed.Severity, parsed.Text));
    }

    [Fact]
    public void Parse_CopyFromCloudWatchsPage_TakesTheEnginesOwnTime()
    {
        var parsed = TaskLogLineParser.Parse("2026-11-15T02:51:23.456+01:00\t-0001234: 2026-11-15T01:51:22:123456 [SORTER          ]W:  slow  (dir/sorter.cpp:7)");

        Assert.Equal(new DateTimeOffset(2026, 11, 15, 1, 51, 22, TimeSpan.Zero).AddMicroseconds(123456), parsed.Timestamp);
        Assert.Equal((-1234L, "dir/sorter.cpp", 7, "slow"), (parsed.ThreadId, parsed.SourceFile, parsed.SourceLine, parsed.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no bracket")]
    [InlineData("[]E: nameless")]
    [InlineData("[TARGET_APPLY")]
    [InlineData("[TARGET_APPLY ]X: no such letter")]
    [InlineData("2026-02-30T01:51:22 [SORTER ]E: no such day")]
    [InlineData("SOMETHING E: not a component, so not a head")]
    [InlineData("12: [SORTER ]E: too short for a thread")]
    [InlineData("[message=Unknown exception]E: no component has a sign in it")]
    public void Parse_OtherForm_IsKeptWhole(string line) => Assert.Equal(new TaskLogLine(null, null, line), TaskLogLineParser.Parse(line));

    [Fact]
    public void Parse_AnyText_NeverFailsAndInventsNothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        Gen.Elements("", "[", "[A]", "[A]E", "[A]E:", "[A ] W:", "2026-11-15T01:51:22 [B]I:").ToArbitrary(),
        (text, head) => (head + text.Get).Contains(TaskLogLineParser.Parse(head + text.Get).Text, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
