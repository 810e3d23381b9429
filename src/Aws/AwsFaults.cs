using System.Net.Sockets;
using Amazon.Runtime;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>Classifies what the SDK throws and says it in a sentence. Shared by every service of the room.</summary>
internal static class AwsFaults
{
    /// <summary>The fault for <paramref name="exception"/> out of <paramref name="operation"/>.</summary>
    public static DmsFault Of(Exception exception, string operation, DateTimeOffset at)
    {
        if (exception is DmsServiceException known)
        {
            return known.Fault;
        }

        var answer = AnswerIn(exception);
        var kind = KindOf(exception, answer);
        return new DmsFault(kind, operation, answer?.ErrorCode, FaultSentences.For(kind, operation, FaultSentences.Words(answer?.Message ?? exception.Message)), at);
    }

    /// <summary>What sort of fault <paramref name="exception"/> is.</summary>
    public static FaultKind KindOf(Exception exception) => KindOf(exception, AnswerIn(exception));

    /// <summary>True when no connection came about: nothing was sent.</summary>
    public static bool NeverSent(Exception? exception) => exception is not null && Chain(exception).Any(static found =>
        found is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError });

    /// <summary>True when AWS answered with it, or the SDK gave up before it sent: what is thrown past the SDK may have come after the sending.</summary>
    public static bool IsOfTheSdk(Exception? exception) => exception is not null && Chain(exception).Any(static found => found is AmazonServiceException or AmazonClientException);

    private static AmazonServiceException? AnswerIn(Exception exception) =>
        Chain(exception).OfType<AmazonServiceException>().FirstOrDefault(static found => !string.IsNullOrEmpty(found.ErrorCode));

    private static FaultKind KindOf(Exception exception, AmazonServiceException? answer)
    {
        if (Chain(exception).Any(static found => found is AmazonUnmarshallingException))
        {
            return FaultKind.Malformed;
        }

        if (answer is not null)
        {
            return FaultCodes.KindOf(answer.ErrorCode, (int)answer.StatusCode);
        }

        if (Chain(exception).Any(static found => found is HttpRequestException or SocketException or IOException or TimeoutException or OperationCanceledException))
        {
            return FaultKind.Unreachable;
        }

        return exception switch
        {
            AmazonServiceException { StatusCode: >= System.Net.HttpStatusCode.InternalServerError } => FaultKind.ServiceError,
            AmazonServiceException { StatusCode: 0 } => FaultKind.Unreachable,
            AmazonServiceException => FaultKind.Unknown,
            AmazonClientException when exception.Message.Contains("expired", StringComparison.OrdinalIgnoreCase) => FaultKind.CredentialsExpired,
            AmazonClientException => FaultKind.CredentialsMissing,
            _ => FaultKind.Unknown,
        };
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? found = exception; found is not null; found = found.InnerException)
        {
            yield return found;
        }
    }
}
