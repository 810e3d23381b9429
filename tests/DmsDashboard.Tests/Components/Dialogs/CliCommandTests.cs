using System.Diagnostics;
using System.Text;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class CliCommandTests
{
    private const int TimeoutMillis = 60_000;

    [Fact]
    public void Command_OfAnArn_NeedsNoQuotes() => Assert.Equal(
        "aws dms start-replication \\\n  --region eu-central-1 \\\n  --replication-config-arn arn:aws:dms:eu-central-1:831394476016:replication-config:A \\\n  --start-replication-type resume-processing",
        CliCommand.Start(Given.Entry("a"), new StartRequest("resume-processing")));

    [Fact]
    public void Command_OfAStop_NamesOnlyTheReplication() =>
        Assert.EndsWith("replication-config:A", CliCommand.Stop(Given.Entry("a")), StringComparison.Ordinal);

    [Fact]
    public void Command_WithAllOptions_NamesThemAsTheCliDoes() => Assert.EndsWith(
        "\\\n  --cdc-start-time 2026-11-15T12:00:00Z \\\n  --cdc-stop-position server_time:2026-11-15T13:00:00 \\\n  --premigration-assessment-settings '{\"FailOnAssessmentFailure\":true}'",
        CliCommand.Start(Given.Entry("a"), new StartRequest("start-replication") { CdcStartTime = Given.Noon, CdcStopPosition = "server_time:2026-11-15T13:00:00", PremigrationAssessmentSettings = """{"FailOnAssessmentFailure":true}""" }),
        StringComparison.Ordinal);

    [Fact]
    public void Command_OfATask_HasTheTasksNames()
    {
        Assert.Equal(
            "aws dms start-replication-task \\\n  --region eu-central-1 \\\n  --replication-task-arn arn:aws:dms:eu-central-1:831394476016:task:T \\\n  --start-replication-task-type start-replication \\\n  --cdc-start-position 16349210",
            CliCommand.Start(Task, new StartRequest("start-replication") { CdcStartPosition = "16349210" }));
        Assert.StartsWith("aws dms stop-replication-task \\\n  --region eu-central-1 \\\n  --replication-task-arn ", CliCommand.Stop(Task), StringComparison.Ordinal);
    }

    [Fact]
    public void Command_OfATargetWithAnEndpoint_GoesThere()
    {
        var entry = Given.Entry("a");

        Assert.StartsWith(
            "aws dms stop-replication \\\n  --region eu-central-1 \\\n  --endpoint-url http://127.0.0.1:5081 \\\n  --replication-config-arn ",
            CliCommand.Stop(entry with { Target = entry.Target with { Endpoint = "http://127.0.0.1:5081" } }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$(rm -rf ~)", "'$(rm -rf ~)'")]
    public void Quote_OfWhatAShellWouldRead_IsTakenLiterally(string word, string expected) => Assert.Equal(expected, CliCommand.Quote(word));

    [Fact]
    public async Task Command_OfAnyTexts_IsSplitByAShellIntoThem()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh.");
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => Words(text.Get));
        var hostile = Gen.Elements("'", "''", "\"", "\\", "\\'", "$(id)", "`id`", "${HOME}", "!!", "~", "*", "a\nb", "\n", "--x", "# no", "a;b", "a&&b", "\u00e9\u4e2d", "{\"a\":\"it's\"}");
        var many = Gen.OneOf(text, hostile).Four().Sample(200);
        var commands = many.SelectMany(static texts => (ReplicationEntry[])[Given.Entry("a"), Task], static (texts, entry) => (Texts: texts, Entry: entry))
            .Select(static given => (given.Entry, Request: new StartRequest(given.Texts.Item1)
            {
                CdcStartPosition = given.Texts.Item2,
                CdcStopPosition = given.Texts.Item3,
                PremigrationAssessmentSettings = given.Texts.Item4,
                CdcStartTime = Given.Noon,
            }))
            .ToList();

        // One shell for all: each command's first word is a function that writes its arguments, each ended by a NUL.
        var script = string.Concat(commands.Select(static command => $"{CliCommand.Start(command.Entry, command.Request)}\n"));
        var read = await ShellAsync($"aws() {{ printf '%s\\0' aws \"$@\"; }}\n{script}");

        Assert.Equal(commands.SelectMany(static command => CliCommand.StartWords(command.Entry, command.Request)), read);
    }

    private static ReplicationEntry Task => Given.Entry("t") with
    {
        Replication = new ReplicationTask { ReplicationTaskIdentifier = "t", ReplicationTaskArn = "arn:aws:dms:eu-central-1:831394476016:task:T", Status = new ReplicationStatus("stopped") },
    };

    // No shell can pass a NUL on, and half a surrogate pair is no text.
    private static string Words(string text) => string.Concat(text.Where(static letter => letter != '\0' && !char.IsSurrogate(letter)));

    private static async Task<string[]> ShellAsync(string script)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeoutMillis);
        var start = new ProcessStartInfo("/bin/sh", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync(patience.Token);
        await shell.StandardInput.WriteAsync(script.AsMemory(), patience.Token);
        shell.StandardInput.Close();
        var text = await output;
        await shell.WaitForExitAsync(patience.Token);
        return text.Split('\0')[..^1];
    }
}
