using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Bulk;

/// <summary>The AWS CLI commands that do the same as a bulk start or stop: a line each, so that one that fails does not end the others.</summary>
internal static class BulkScript
{
    internal static string Of(IEnumerable<BulkPlanItem> plan) => string.Join('\n', plan.Where(static item => item.IsIncluded).Select(Line));

    private static string Line(BulkPlanItem item) => string.Join(' ', Words(item).Select(CliCommand.Quote));

    private static IReadOnlyList<string> Words(BulkPlanItem item) => item.StartReplicationType is { } type
        ? CliCommand.StartWords(item.Entry, new StartRequest(type))
        : CliCommand.Words(item.Entry, item.Entry.Kind is ReplicationKind.Task ? "stop-replication-task" : "stop-replication");
}
