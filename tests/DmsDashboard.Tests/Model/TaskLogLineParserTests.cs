using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class TaskLogLineParserTests
{
    [Theory]
    [InlineData("2026-11-15T01:51:22 [SOURCE_UNLOAD   ]E:  ORA-01555: snapshot too old (x.c:235)", "SOURCE_UNLOAD", 'E', "ORA-01555: snapshot too old (x.c:235)")]
    [InlineData("00012345: 2026-11-15T01:51:22:123456 [TARGET_APPLY    ]I:  Applied record 7", "TARGET_APPLY", 'I', "Applied record 7")]
    [InlineData("[SOURCE_CAPTURE ]W: Table is not mapped", "SOURCE_CAPTURE", 'W', "Table is not mapped")]
    [InlineData("2017-09-19T03:00:49 [TARGET_APPLY ] E: spaced", "TARGET_APPLY", 'E', "spaced")]
    public void Parse_EnginesForm_IsCutIntoItsParts(string line, string component, char severity, string text) =>
        Assert.Equal(new TaskLogLine(component, severity, text), TaskLogLineParser.Parse(line));

    [Theory]
    [InlineData("")]
    [InlineData("no bracket")]
    [InlineData("[]E: nameless")]
    [InlineData("[TARGET_APPLY")]
    [InlineData("[TARGET_APPLY ]X: no such letter")]
    [InlineData("[message=Unknown exception]E: no component has a sign in it")]
    public void Parse_OtherForm_IsKeptWhole(string line) => Assert.Equal(new TaskLogLine(null, null, line), TaskLogLineParser.Parse(line));

    [Fact]
    public void Parse_AnyText_NeverFailsAndInventsNothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        Gen.Elements("", "[", "[A]", "[A]E", "[A]E:", "[A ] W:", "2026-11-15T01:51:22 [B]I:").ToArbitrary(),
        (text, head) => (head + text.Get).Contains(TaskLogLineParser.Parse(head + text.Get).Text, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
