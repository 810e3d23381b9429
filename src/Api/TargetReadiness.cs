using DmsDashboard.Model;

namespace DmsDashboard.Api;

/// <summary>Whether a target's data can be trusted, in words that anybody may read: no ARNs, nothing that AWS wrote.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="IsReady">True when the last poll was good.</param>
/// <param name="Sentence">Why, or why not.</param>
internal sealed record TargetReadiness(string Target, bool IsReady, string Sentence)
{
    public static TargetReadiness Of(TargetSnapshot snapshot, DateTimeOffset now)
    {
        var name = snapshot.Target.Name;
        if (snapshot.Fault is { } fault)
        {
            return new TargetReadiness(name, false, $"The last poll failed: {Reason(fault)}");
        }

        return snapshot.CapturedAt is not { } captured
            ? new TargetReadiness(name, false, "It has not been read yet.")
            : Fresh(name, now - captured, (3 * snapshot.PollInterval) + TimeSpan.FromMinutes(1));
    }

    private static TargetReadiness Fresh(string name, TimeSpan age, TimeSpan longest) => age <= longest
        ? new TargetReadiness(name, true, "The last poll was good.")
        : new TargetReadiness(name, false, $"The last good poll began {age.TotalSeconds:0} seconds ago and the next is overdue.");

    private static string Reason(DmsFault fault) => fault.Kind switch
    {
        FaultKind.AccessDenied => $"access to {fault.Operation} is denied.",
        FaultKind.CredentialsMissing => "there are no credentials that AWS accepts.",
        FaultKind.CredentialsExpired => "the credentials have expired.",
        FaultKind.Throttled => "AWS throttles the account.",
        FaultKind.Unreachable => "AWS cannot be reached.",
        FaultKind.ServiceError => "AWS answered with an internal error.",
        FaultKind.Malformed => "AWS's answer could not be read.",
        _ => $"AWS refused {fault.Operation}.",
    };
}
