using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>The AWS CLI command that does the same, quoted for a POSIX shell, to be pasted or kept in a runbook.</summary>
internal static class CliCommand
{
    internal static string Start(ReplicationEntry entry, string startReplicationType) =>
        $"{Common("start-replication", entry)} \\\n  --start-replication-type {Quote(startReplicationType)}";

    internal static string Stop(ReplicationEntry entry) => Common("stop-replication", entry);

    /// <summary>As it is when the shell would take it literally, else in single quotes.</summary>
    internal static string Quote(string word) =>
        word.Length > 0 && word.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@%+,".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Common(string command, ReplicationEntry entry) =>
        $"aws dms {command} \\\n  --region {Quote(entry.Target.Region)} \\\n  --replication-config-arn {Quote(entry.Arn)}";
}
