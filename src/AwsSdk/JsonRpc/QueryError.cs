using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.JsonRpc;

/// <summary>
/// How a service that spoke the query protocol before says what it called an error then: callers match these codes, and
/// so do the official clients.
/// </summary>
internal static class QueryError
{
    /// <summary>A request with this header set to true gets the older codes.</summary>
    public const string ModeHeader = "x-amzn-query-mode";

    private const string Header = "x-amzn-query-error";

    /// <summary>Puts the older code in place of the name in the body, and whose fault it is.</summary>
    public static void Apply(IWebResponseData response, ErrorResponse error)
    {
        if (response?.IsHeaderPresent(Header) is not true || response.GetHeaderValue(Header)?.Split(';') is not [{ Length: > 0 } code, var type])
        {
            return;
        }

        error.Code = code;
        error.Type = Enum.TryParse<ErrorType>(type, out var known) ? known : error.Type;
    }
}
