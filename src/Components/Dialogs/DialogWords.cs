using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What both dialogs say alike.</summary>
internal static class DialogWords
{
    /// <summary>"Serverless · PostgreSQL to Kinesis · running, CDC".</summary>
    internal static string Subtitle(ReplicationEntry entry)
    {
        var route = entry is { SourceEndpoint: { } source, TargetEndpoint: { } target } ? $" · {source.Engine} to {target.Engine}" : "";
        var state = entry.Health.Detail.Length > 0 ? entry.Health.Detail : HealthWords.Word(entry.Health.Health);
        return $"Serverless{route} · {char.ToLowerInvariant(state[0])}{state[1..]}";
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
            toasts.Show(ToastKind.Problem, "Not done", result.Sentence);
        }
    }
}
