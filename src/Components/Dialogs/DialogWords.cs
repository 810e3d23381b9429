using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What both dialogs say alike.</summary>
internal static class DialogWords
{
    /// <summary>What DMS calls it: "replication", "replication task".</summary>
    internal static string Noun(ReplicationKind kind) => kind is ReplicationKind.Task ? "replication task" : "replication";

    /// <summary>"Serverless · PostgreSQL to Kinesis · running, CDC"; begins with the target where there are several.</summary>
    internal static string Subtitle(ReplicationEntry entry)
    {
        var route = entry is { SourceEndpoint: { } source, TargetEndpoint: { } target } ? $" · {source.Engine} to {target.Engine}" : "";
        var state = entry.Health.Detail.Length > 0 ? entry.Health.Detail : HealthWords.Word(entry.Health.Health);
        var kind = entry.Kind is ReplicationKind.Task ? "Task" : "Serverless";
        var type = CdcUses.IsCdcOnly(entry.Replication) ? " · CDC only" : "";
        var place = entry.Target.IsOneOfSeveral ? $"{entry.Target.Name}, {entry.Target.Region} · " : "";
        return $"{place}{kind}{route}{type} · {char.ToLowerInvariant(state[0])}{state[1..]}";
    }

    /// <summary>Taken: the dialog goes and a toast tells. Not taken: the dialog stays and says why, unless it was closed meanwhile.</summary>
    internal static void Finish(ActionResult result, string title, ActionDialogs dialogs, Toasts toasts, ReplicationKey key)
    {
        var isOpen = dialogs.Key == key;
        if (result.Outcome is ActionOutcome.Accepted)
        {
            toasts.Show(ToastKind.Progress, title, result.Sentence);
            if (isOpen)
            {
                dialogs.Close();
            }
        }
        else if (!isOpen)
        {
            toasts.Show(ToastKind.Problem, TitleOf(result), result.Sentence);
        }
    }

    /// <summary>Over the sentence of what was not taken. A lost answer is no refusal: it may well have been done.</summary>
    internal static string TitleOf(ActionResult result) => result.Outcome is ActionOutcome.Unknown ? "Outcome unknown" : "Not done";
}
