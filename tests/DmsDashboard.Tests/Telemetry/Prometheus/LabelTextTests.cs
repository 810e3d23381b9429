using System.Text;
using DmsDashboard.Telemetry.Prometheus;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Telemetry.Prometheus;

public sealed class LabelTextTests
{
    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("a\"} 1\nevil{b=\"", "a\\\"} 1\\nevil{b=\\\"")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("\r\t\0\u2028\u0085", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("žluťoučký 🐎", "žluťoučký 🐎")]
    public void Escape_Value_CannotEndTheLabel(string value, string expected) => Assert.Equal(expected, LabelText.Escape(value));

    [Fact]
    public void Of_AnyValue_IsOneLabelOnOneLine() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        static value =>
        {
            var text = LabelText.Of([new("identifier", value), new("kind", "task")]);
            return string.IsNullOrEmpty(value) ? text == "kind=\"task\"" : !text.Contains('\n', StringComparison.Ordinal) && Unescaped(text) is var read && read.EndsWith("\",kind=\"task\"", StringComparison.Ordinal);
        }));

    [Fact]
    public void Of_Labels_AreSortedAndEmptyOnesLeftOut() =>
        Assert.Equal("a=\"true\",b_c=\"1.5\"", LabelText.Of([new("b.c", 1.5), new("none", null), new("a", true), new("empty", "")]));

    [Fact]
    public void Of_LongValue_IsCut() => Assert.Equal(256 + "a=\"\"".Length, LabelText.Of([new("a", new string('x', 300))]).Length);

    [Theory]
    [InlineData("http.server.request.duration", "http_server_request_duration")]
    [InlineData("9 lives", "_9_lives")]
    public void Name_IsOneThatTheFormatKnows(string name, string expected) => Assert.Equal(expected, LabelText.Name(name));

    // What a reader makes of it: a quote that is not escaped ends a value.
    private static string Unescaped(string text)
    {
        var read = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            read.Append(text[index] == '\\' ? text[++index] switch { 'n' => '\u0001', '"' => '\u0002', var other => other } : text[index]);
        }

        return read.ToString().Split('"').Length == 5 ? read.ToString() : "";
    }
}
