using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.JsonRpc;

/// <summary>Asks for one page after another until no further one is named; can be read once.</summary>
internal sealed class TokenPaginator<TRequest, TResponse>(TRequest request, PageCalls<TRequest, TResponse> calls) : IPaginator<TResponse>
    where TRequest : AmazonWebServiceRequest
{
    private int _used;

    /// <summary>The pages; throws InvalidOperationException when read a second time, and what the operation throws.</summary>
    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        var token = calls.TokenOf(request);
        bool more;

        do
        {
            calls.SetToken(request, token);
            var response = await calls.CallAsync(request, cancellationToken).ConfigureAwait(false);
            var next = calls.NextOf(response);
            // GetLogEvents never runs out of tokens: its end is the token that was sent.
            more = calls.EndsWithSameToken ? next != token : !string.IsNullOrEmpty(next);
            token = next;
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (more);
    }
}
