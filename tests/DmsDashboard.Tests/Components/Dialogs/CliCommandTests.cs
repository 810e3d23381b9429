using DmsDashboard.Components.Dialogs;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class CliCommandTests
{
    [Fact]
    public void Command_OfAnArn_NeedsNoQuotes() => Assert.Equal(
        "aws dms start-replication \\\n  --region eu-central-1 \\\n  --replication-config-arn arn:aws:dms:eu-central-1:831394476016:replication-config:A \\\n  --start-replication-type resume-processing",
        CliCommand.Start(Given.Entry("a"), "resume-processing"));

    [Fact]
    public void Command_OfAStop_NamesOnlyTheReplication() =>
        Assert.EndsWith("replication-config:A", CliCommand.Stop(Given.Entry("a")), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$(rm -rf ~)", "'$(rm -rf ~)'")]
    public void Quote_OfWhatAShellWouldRead_IsTakenLiterally(string word, string expected) => Assert.Equal(expected, CliCommand.Quote(word));

    [Fact]
    public void Quote_OfAnyText_ReadsBackAsItself() => Prop.ForAll<NonNull<string>>(static text =>
        Assert.Equal(text.Get, Unquote(CliCommand.Quote(text.Get)))).QuickCheckThrowOnFailure();

    // As a POSIX shell reads one word: literal in single quotes, a backslash outside takes the next letter literally.
    private static string Unquote(string word)
    {
        var (read, isQuoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                read.Append(word[i] == '\\' && !isQuoted ? word[++i] : word[i]);
            }
        }

        return isQuoted ? throw new FormatException("A quote is open.") : read.ToString();
    }
}
