using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>Finds the log group that a name or an ARN without <c>:*</c> stands for.</summary>
internal static class LogGroupArn
{
    /// <summary>The name in an ARN of this account and region; null for any other text.</summary>
    public static string? NameIn(string arn, AccountIdentity identity)
    {
        var prefix = identity.LogGroupArn("");

        return arn.StartsWith(prefix, StringComparison.Ordinal) && arn.Length > prefix.Length && !arn[prefix.Length..].Contains(':', StringComparison.Ordinal)
            ? arn[prefix.Length..]
            : null;
    }

    /// <summary>Whether a text wants to be an ARN.</summary>
    public static bool LooksLikeArn(string identifier) => identifier.StartsWith("arn:", StringComparison.Ordinal);
}
