using System.Diagnostics;

namespace DmsDashboard.Model.Problems;

/// <summary>The one number by which an answer, and the dashboard's log, name a request.</summary>
internal static class RequestNumber
{
    /// <summary>The trace id, which a caller's own trace has as well; the server's number where nothing is traced.</summary>
    public static string Of(HttpContext http) => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : http.TraceIdentifier;
}
