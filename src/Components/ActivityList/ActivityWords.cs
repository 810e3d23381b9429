using System.Text.Json;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Components.ActivityList;

/// <summary>What is said of an <see cref="ActivityItem"/>.</summary>
internal static class ActivityWords
{
    /// <summary>"StartReplication: resume-processing", "Running → stopped", "Replicating → at risk".</summary>
    public static string Title(ActivityItem item) => item switch
    {
        { Kind: ActivityKind.Action } => StartType(item.Parameters) is { } type ? $"{item.Operation}: {type}" : item.Operation ?? "Action",
        { Kind: ActivityKind.Alert } => Alert(item.Operation),
        { StatusBefore: null } => $"New: {Words(item.StatusAfter)}",
        { StatusAfter: null } => $"{Capital(item.StatusBefore)} → no longer listed",
        { HealthBefore: { } before, HealthAfter: { } after } when new ReplicationStatus(item.StatusBefore).Is(item.StatusAfter) =>
            $"{HealthWords.Word(before)} → {HealthWords.Word(after).ToLowerInvariant()}",
        _ => $"{Capital(item.StatusBefore)} → {Words(item.StatusAfter)}",
    };

    public static string Who(ActivityItem item) => item.Kind switch
    {
        ActivityKind.Action => AccessWays.Named(item.Who ?? ActionOrigin.NotSignedIn, item.Way),
        ActivityKind.Alert => "Alerts",
        _ => "DMS",
    };

    /// <summary>What names whoever asked for good, where their name does not say it; null where nothing does.</summary>
    public static string? Subject(ActivityItem item) => item.Subject is { Length: > 0 } subject && subject != item.Who ? subject : null;

    /// <summary>Of what that is: "of OpenId".</summary>
    public static string SubjectOf(ActivityItem item) => item.Way is AccessWays.Token ? "of the tokens" : $"of {item.Way}";

    /// <summary>The shape before the line of what nobody asked for; null where none tells it.</summary>
    public static Health? Mark(ActivityItem item) => item is { Kind: ActivityKind.Alert, Operation: "AlertResolved" } ? Health.Finished : item.HealthAfter;

    /// <summary>What became of an action; what is about the dashboard itself, which has no ARN as a rule, was not AWS's to accept.</summary>
    public static string Outcome(ActivityItem item) => item.Arn.Length == 0 || item.Operation is AlertActions.TestWebhook or AlertActions.SilenceAlerts or AlertActions.EndSilence
        ? item.Outcome switch
        {
            null => "Under way",
            ActionOutcome.Accepted => "Done",
            ActionOutcome.NotAllowed => "Not allowed",
            ActionOutcome.Unknown => "Outcome unknown",
            _ => "Not done",
        }
        : Outcome(item.Outcome);

    public static string Outcome(ActionOutcome? outcome) => outcome switch
    {
        null => "Waiting for AWS’s answer",
        ActionOutcome.Accepted => "Accepted by AWS",
        ActionOutcome.Refused => "Refused by AWS",
        ActionOutcome.NotOffered => "Not sent",
        ActionOutcome.NotAllowed => "Not allowed",
        // What polls have seen since is in the sentence.
        _ => "Answer lost",
    };

    public static string OutcomeClass(ActionOutcome? outcome) => outcome switch
    {
        null => "dm-badge plain changing",
        ActionOutcome.Accepted => "dm-badge plain finished",
        ActionOutcome.Refused => "dm-badge plain failed",
        ActionOutcome.NotOffered => "dm-badge plain",
        ActionOutcome.NotAllowed => "dm-badge plain risk",
        _ => "dm-badge plain risk",
    };

    /// <summary>How long the answer took; null where there was none.</summary>
    public static string? Took(ActivityItem item) => item is { Arn.Length: > 0, Outcome: ActionOutcome.Accepted or ActionOutcome.Refused, AnsweredAt: { } answered }
        ? FormattableString.Invariant($"Answered in {Math.Max(0, (answered - item.At).TotalMilliseconds):N0} ms.")
        : null;

    private static string Alert(string? operation) => operation switch
    {
        "AlertOpened" => "Alert",
        "AlertWorsened" => "Alert, worse",
        "AlertAgain" => "Alert, again",
        "AlertResolved" => "Alert over",
        "AlertReleased" => "Alert, capacity lost",
        "AlertNotDelivered" => "Alert not delivered",
        _ => "Alert",
    };

    private static string? StartType(string? parameters)
    {
        if (parameters is null)
        {
            return null;
        }

        try
        {
            using var sent = JsonDocument.Parse(parameters);
            return sent.RootElement.ValueKind is not JsonValueKind.Object
                ? null
                : sent.RootElement.EnumerateObject()
                    .Where(static member => member.Name is "StartReplicationType" or "StartReplicationTaskType" or "ReloadOption")
                    .Select(static member => member.Value.ToString())
                    .FirstOrDefault();
        }
        catch (JsonException)
        {
            // Another program wrote into the file; the line is still shown as it stands.
            return null;
        }
    }

    private static string Capital(string? status) => string.IsNullOrEmpty(status) ? "Unknown" : StartupStages.DisplayName(status);

    private static string Words(string? status) => status?.Replace('_', ' ') ?? "";
}
