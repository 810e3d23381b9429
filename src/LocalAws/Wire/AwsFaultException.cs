namespace DmsDashboard.LocalAws.Wire;

/// <summary>A refusal as AWS writes it: <c>__type</c>, <c>message</c> and the HTTP status (400 for nearly all).</summary>
internal sealed class AwsFaultException(string code, string message, int statusCode = StatusCodes.Status400BadRequest) : Exception(message)
{
    /// <summary>The value of <c>__type</c>, e.g. <c>ResourceNotFoundFault</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode { get; } = statusCode;
}
