namespace Amazon.JsonRpc;

/// <summary>How a paginator asks for a page, and where tokens stand.</summary>
internal sealed record PageCalls<TRequest, TResponse>(
    Func<TRequest, CancellationToken, Task<TResponse>> CallAsync,
    Func<TRequest, string> TokenOf,
    Action<TRequest, string> SetToken,
    Func<TResponse, string> NextOf)
{
    /// <summary>Whether the last page repeats the token that was sent, instead of sending none.</summary>
    public bool EndsWithSameToken { get; init; }
}
