using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;

namespace DmsDashboard.Components.Dialogs;

/// <summary>The AWS CLI command that does the same, quoted for a POSIX shell, to be pasted or kept in a runbook.</summary>
internal static class CliCommand
{
    internal static string Start(ReplicationEntry entry, StartRequest request) => Text(StartWords(entry, request));

    internal static string Stop(ReplicationEntry entry) => Text(Words(entry, entry.Kind is ReplicationKind.Task ? "stop-replication-task" : "stop-replication"));

    /// <summary>The words of a start as the shell must hand them on: command, option, value, option, value …</summary>
    internal static IReadOnlyList<string> StartWords(ReplicationEntry entry, StartRequest request)
    {
        var isTask = entry.Kind is ReplicationKind.Task;
        return Words(
            entry,
            isTask ? "start-replication-task" : "start-replication",
            (isTask ? "--start-replication-task-type" : "--start-replication-type", request.StartReplicationType),
            ("--cdc-start-time", request.CdcStartTime is { } start ? $"{UtcSecond.Text(start)}Z" : null),
            ("--cdc-start-position", request.CdcStartPosition),
            ("--cdc-stop-position", request.CdcStopPosition),
            ("--premigration-assessment-settings", request.PremigrationAssessmentSettings));
    }

    /// <summary>The words of any operation on a replication or task; options without a value are left out.</summary>
    internal static IReadOnlyList<string> Words(ReplicationEntry entry, string operation, params ReadOnlySpan<(string Option, string? Value)> options)
    {
        var words = new List<string> { "aws", "dms", operation, "--region", entry.Target.Region };
        if (entry.Target.Endpoint is { Length: > 0 } endpoint)
        {
            words.AddRange(["--endpoint-url", endpoint]);
        }

        words.AddRange([entry.Kind is ReplicationKind.Task ? "--replication-task-arn" : "--replication-config-arn", entry.Arn]);
        foreach (var (option, value) in options)
        {
            if (value is not null)
            {
                words.AddRange([option, value]);
            }
        }

        return words;
    }

    /// <summary>The words for a shell, each option on a line of its own.</summary>
    internal static string Text(IReadOnlyList<string> words)
    {
        var text = new StringBuilder(string.Join(' ', words.Take(3).Select(Quote)));
        for (var i = 3; i + 1 < words.Count; i += 2)
        {
            text.Append(" \\\n  ").Append(words[i]).Append(' ').Append(Quote(words[i + 1]));
        }

        return text.ToString();
    }

    /// <summary>As it is when the shell would take it literally, else in single quotes.</summary>
    internal static string Quote(string word) =>
        word.Length > 0 && word.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@%+,".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
