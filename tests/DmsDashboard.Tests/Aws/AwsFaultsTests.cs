using System.Net;
using System.Net.Sockets;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Aws;

public sealed class AwsFaultsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("AccessDeniedFault", 400, FaultKind.AccessDenied)]
    [InlineData("AccessDeniedException", 400, FaultKind.AccessDenied)]
    [InlineData("UnrecognizedClientException", 400, FaultKind.CredentialsMissing)]
    [InlineData("InvalidSignatureException", 403, FaultKind.CredentialsMissing)]
    [InlineData("ExpiredTokenException", 400, FaultKind.CredentialsExpired)]
    [InlineData("ThrottlingException", 400, FaultKind.Throttled)]
    [InlineData("LimitExceededException", 400, FaultKind.Throttled)]
    [InlineData("ResourceNotFoundFault", 400, FaultKind.NotFound)]
    [InlineData("InvalidResourceStateFault", 400, FaultKind.InvalidState)]
    [InlineData("InvalidParameterCombinationException", 400, FaultKind.InvalidRequest)]
    [InlineData("InvalidParameterValueException", 400, FaultKind.InvalidRequest)]
    [InlineData("InternalFailure", 500, FaultKind.ServiceError)]
    [InlineData("SomethingNew", 503, FaultKind.ServiceError)]
    [InlineData("SomethingNew", 400, FaultKind.Unknown)]
    public void Of_AnAnswer_GoesByItsCode(string code, int status, FaultKind kind)
    {
        var fault = AwsFaults.Of(Answer(code, status, "the words of AWS"), "StartReplication", Noon);

        Assert.Equal((kind, code, "StartReplication", Noon), (fault.Kind, fault.Code, fault.Operation, fault.At));
        Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoAnswer_GoesByWhatBroke()
    {
        Assert.All(
            new Exception[]
            {
                new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)),
                new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"),
                new IOException("the connection was cut"),
                new TimeoutException(),
                new TaskCanceledException(),
            },
            static exception => Assert.Equal(FaultKind.Unreachable, KindOf(exception)));
        Assert.Equal(FaultKind.Malformed, KindOf(new AmazonUnmarshallingException("id", "path", new FormatException())));
        Assert.Equal(FaultKind.CredentialsMissing, KindOf(new AmazonClientException("Failed to resolve AWS credentials.")));
        Assert.Equal(FaultKind.CredentialsExpired, KindOf(new AmazonClientException("The SSO session has expired.")));
        Assert.Equal(FaultKind.Unknown, KindOf(new FormatException("a bug")));
    }

    [Fact]
    public void Of_AWrappedAnswer_FindsItsCode()
    {
        var wrapped = new AmazonClientException("Error calling AssumeRole for role x", Answer("AccessDenied", 403, "not authorized to perform: sts:AssumeRole"));

        Assert.Equal(FaultKind.AccessDenied, KindOf(wrapped));
    }

    [Fact]
    public void Sentence_AccessDenied_NamesTheAction()
    {
        Assert.Contains("dms:DescribeReplications", Sentence("AccessDeniedFault", "DescribeReplications"), StringComparison.Ordinal);
        Assert.Contains("logs:GetLogEvents", Sentence("AccessDeniedException", "GetLogEvents"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_ARefusedSignature_RepeatsNoneOfIt()
    {
        var fault = AwsFaults.Of(Answer("InvalidSignatureException", 403, "The Canonical String should have been 'POST / x-amz-security-token:FwoGZXIvYXdzEA'"), "DescribeReplications", Noon);

        Assert.DoesNotContain("FwoG", fault.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Canonical", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfLongWordsInManyLines_IsBoundedAndOnOneLine()
    {
        var fault = AwsFaults.Of(Answer("SomethingNew", 400, string.Concat(Enumerable.Repeat("word\r\n", 500))), "StopReplication", Noon);

        Assert.True(fault.Sentence.Length < 500);
        Assert.DoesNotContain('\n', fault.Sentence);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    public void MayHaveHappened_WithoutAnAnswer_DependsOnWhetherItWasSent(HttpRequestError error, bool mayHaveHappened)
    {
        var inner = new HttpRequestException(error, "lost");

        Assert.Equal(mayHaveHappened, new DmsServiceException(AwsFaults.Of(inner, "StopReplication", Noon), inner).MayHaveHappened);
    }

    [Fact]
    public void MayHaveHappened_AFaultThatIsNotTheSdks_IsPossible()
    {
        Assert.True(MayHaveHappened(new InvalidOperationException("in the middle of it")));
        Assert.False(MayHaveHappened(Answer("SomethingNew", 400, "no")));
        Assert.False(MayHaveHappened(new AmazonClientException("no credentials")));
    }

    private static bool MayHaveHappened(Exception exception) => new DmsServiceException(AwsFaults.Of(exception, "StopReplication", Noon), exception).MayHaveHappened;

    private static FaultKind KindOf(Exception exception) => AwsFaults.Of(exception, "DescribeReplications", Noon).Kind;

    private static string Sentence(string code, string operation) => AwsFaults.Of(Answer(code, 400, "no"), operation, Noon).Sentence;

    private static AmazonDatabaseMigrationServiceException Answer(string code, int status, string message) =>
        new(message, ErrorType.Unknown, code, "request", (HttpStatusCode)status);
}
