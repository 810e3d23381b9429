using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>What CloudWatch Logs refuses, in its words where they are known.</summary>
internal static class LogsFault
{
    public static AwsFaultException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsFaultException InvalidToken() => InvalidParameter("The specified nextToken is invalid.");

    public static AwsFaultException NoLogGroup() => new("ResourceNotFoundException", "The specified log group does not exist.");

    public static AwsFaultException NoLogStream() => new("ResourceNotFoundException", "The specified log stream does not exist.");

    public static AwsFaultException LimitExceeded(string message) => new("LimitExceededException", message);
}
