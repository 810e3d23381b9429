using System.Text.RegularExpressions;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Aws;

/// <summary>What to tell a person about a fault: what happened, AWS's words where they help, what to do.</summary>
internal static partial class FaultSentences
{
    private const int MostWords = 400;

    /// <summary>One or two sentences; <paramref name="words"/> are AWS's own, cleaned.</summary>
    public static string For(FaultKind kind, string operation, string words) => kind switch
    {
        // Commands are sent once: nothing here tries them again by itself.
        FaultKind.CredentialsExpired when IsCommand(operation) => $"The AWS credentials for {operation} have expired. Sign in again (for example: aws sso login), then try again.",
        FaultKind.Throttled when IsCommand(operation) => $"AWS: {words} The account makes too many requests at present, and AWS turns them away before it does anything: try again in a moment.",
        FaultKind.Unreachable when IsCommand(operation) => $"AWS cannot be reached for {operation}: {words} Check the network and the Region.",
        FaultKind.ServiceError when IsCommand(operation) => $"AWS failed at {operation}: {words}",
        FaultKind.Malformed when IsCommand(operation) => $"The answer to {operation} could not be read: something between here and AWS may change it.",
        FaultKind.AccessDenied => $"AWS: {words} Allow {ActionOf(operation)} in the IAM policy of the identity that the dashboard uses.",
        // The words of a refused signature hold the signed headers, a session token among them: they are not repeated.
        FaultKind.CredentialsMissing when words.Contains("profile", StringComparison.OrdinalIgnoreCase) => $"There are no AWS credentials for {operation}: {words} Check Profile of the target.",
        FaultKind.CredentialsMissing => $"There are no AWS credentials for {operation} that AWS accepts. Set Profile of the target, or give the dashboard a role or AWS environment variables.",
        FaultKind.CredentialsExpired => $"The AWS credentials for {operation} have expired. Sign in again (for example: aws sso login); the dashboard goes on by itself.",
        FaultKind.Throttled => $"AWS: {words} The account makes too many requests at present; the dashboard asks less often and tries again by itself.",
        FaultKind.NotFound => $"AWS: {words} It may have been deleted; the next poll shows what is left.",
        FaultKind.InvalidState => $"AWS: {words} Wait until its state has settled, then try again.",
        FaultKind.InvalidRequest => $"AWS: {words}",
        FaultKind.Unreachable => $"AWS cannot be reached for {operation}: {words} Check the network and the Region; the dashboard tries again by itself.",
        FaultKind.ServiceError => $"AWS failed at {operation}: {words} The dashboard tries again by itself.",
        FaultKind.Malformed => $"The answer to {operation} could not be read: something between here and AWS may change it. The dashboard tries again by itself.",
        _ => $"{operation} failed. AWS: {words}",
    };

    /// <summary>A foreign text on one line, bounded, ending in a full stop, without secrets.</summary>
    public static string Words(string text)
    {
        var line = SecretMask.Apply(Blanks().Replace(text, " ").Trim());
        line = line.Length > MostWords ? line[..MostWords] + "…" : line;
        return line is [.., '.' or '!' or '?' or '…'] ? line : line + ".";
    }

    private static bool IsCommand(string operation) =>
        operation is PendingAction.Start or PendingAction.Stop or PendingAction.ReloadReplicationTables or PendingAction.StartTask or PendingAction.StopTask or PendingAction.ReloadTables
            or ConnectionTest.Operation;

    private static string ActionOf(string operation) => operation switch
    {
        "DescribeLogGroups" or "DescribeLogStreams" or "GetLogEvents" or "FilterLogEvents" or "StartLiveTail" => $"logs:{operation}",
        "GetMetricData" or "ListMetrics" => $"cloudwatch:{operation}",
        _ => $"dms:{operation}",
    };

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
